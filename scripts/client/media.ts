import type { RequestOptions } from 'openapi-fetch';

/** How to send a body, or read a response, that is not JSON. */
export interface Media extends Pick<RequestOptions<unknown>, 'bodySerializer' | 'parseAs'> {
  header?: Record<string, string>;
}

/** Lets some methods of a client, by operationId, send or read something other than JSON. */
export function withMedia<Client extends object>(client: Client, media: Record<string, Media>): Client {
  const methods = Object.entries(media).map(([id, { header: preset, ...how }]) => {
    const call = client[id as keyof Client] as (options: object) => unknown;
    return [id, ({ header, ...given }: { header?: object } = {}) => call({ ...how, ...given, header: { ...preset, ...header } })];
  });
  return { ...client, ...Object.fromEntries(methods) };
}
