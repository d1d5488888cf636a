/** Where the journeys run. The same code works with a provider: there, `connect` returns the region, such as `{ region: 'eu-de' }`. */
export interface Setting {
  /** Where an API is, and how requests get there. */
  connect(api: string): { baseUrl: string; fetch?: (request: Request) => Promise<Response> };
  /** Milliseconds between two polls. */
  interval: number;
  /** Sent with the restore. In the mock, `{ prefer: 'outcome=restoreFails' }` chooses how it ends. */
  headers: Record<string, string>;
  report(line: string): void;
}
