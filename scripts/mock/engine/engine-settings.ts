/** How an engine responds if the request does not choose. */
export interface EngineSettings {
  /** Generate data from the schemas, instead of responding with examples. */
  dynamic: boolean;
  /** The seed of generated data, which is random without one. */
  seed: string | undefined;
  /** Respond with 500 if a response does not match its description. */
  errors: boolean;
  /** Generate static data from the schemas, instead of responding with examples. */
  ignoreExamples: boolean;
  /** Respond with the exchange that a request names or equals. */
  exchanges: boolean;
}
