/** What a page knows of an operation to send its requests to the mock and to show them as code. */
export interface Call {
  /** Name of the API: the mock's mount point and the client's module. */
  api: string;
  /** The function that creates the client of the API. */
  factory: string;
  /** Name of the operation in the client; empty if the operation has no ID. */
  operationId: string;
  method: string;
  path: string;
  /** The URL at which the mock serves the API. */
  server: string;
  parameters: CallParameter[];
  credentials: Credential[];
  /** Of the request body, if the operation has one. */
  mediaType: string;
  choices: Choice[];
}

export interface CallParameter {
  in: string;
  name: string;
  /** `string`, `integer`, `array` …: how the text of a form becomes a value in code. */
  type: string;
  required: boolean;
}

/** A placeholder for the caller's token, and the place in a request where a security scheme requires it. */
export interface Credential {
  in: 'header' | 'query' | 'cookie';
  name: string;
  value: string;
}

/** An exchange or a named error: the request to send, and the status that the mock responds with. */
export interface Choice {
  status: string;
  /** The example of the response; empty if the status has none. */
  key: string;
  /** What the example is about, or its error code. */
  summary: string;
  /** The `Prefer` header that makes the mock choose the response; empty if the mock chooses it anyway. */
  prefer: string;
  /** The values of the parameters in their order; empty where the exchange has none. */
  values: string[];
  body: string;
}

/** The texts of the form: what a reader has chosen and edited. */
export interface Input {
  values: string[];
  credentials: string[];
  prefer: string;
  body: string;
}

/** A request as it is sent. */
export interface CallRequest {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: string;
}

/** The placeholder for the name of an exchange in a request that chooses its response. */
export const EXCHANGE_NAME = 'name-of-an-exchange';

/** The input that sends a choice. */
export function fillInput(call: Call, { values, prefer, body }: Choice): Input {
  return { values, prefer, body, credentials: call.credentials.map(({ value }) => value) };
}

/** Creates the HTTP request of an input. A parameter without a text is left out. */
export function createRequest(call: Call, input: Input): CallRequest {
  const list = (place: string) => [
    ...call.credentials.flatMap((credential, index) => toPair(credential, input.credentials[index], place)),
    ...call.parameters.flatMap((parameter, index) => toPairs(parameter, input.values[index], place)),
  ];
  const inPath = new Map(list('path'));
  const url = new URL(call.server + call.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(inPath.get(name) ?? name)));
  for (const [name, value] of list('query')) url.searchParams.append(name, value);
  const cookies = list('cookie').map(([name, value]) => `${name}=${value}`);
  return {
    method: call.method.toUpperCase(),
    url: url.href,
    headers: [
      ...(input.body === '' ? [] : [['Content-Type', call.mediaType] as [string, string]]),
      ...list('header'),
      ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as [string, string]]),
      ...(input.prefer === '' ? [] : [['Prefer', input.prefer] as [string, string]]),
    ],
    body: input.body,
  };
}

/** The items of a text that stands for a list: `available, error`. */
export function splitItems(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}

function toPairs(parameter: CallParameter, text: string | undefined, place: string): [string, string][] {
  const pairs = toPair(parameter, text, place);
  if (parameter.type !== 'array' || place !== 'query') return pairs;
  return pairs.flatMap(([name, value]) => splitItems(value).map((item): [string, string] => [name, item]));
}

function toPair({ in: own, name }: { in: string; name: string }, text: string | undefined, place: string): [string, string][] {
  return own === place && text !== undefined && text !== '' ? [[name, text]] : [];
}
