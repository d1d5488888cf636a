import { expect, it } from 'vitest';
import { withMedia } from '../../scripts/client/media.ts';
import { createApiClient } from '../../scripts/client/runtime.ts';

interface Operations {
  upload(options: object): Promise<{ data?: unknown }>;
}

it('a method sends and reads something other than JSON, beside its header parameters, unless its call states another way', async () => {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return new Response('{}');
  };
  const api = { factory: 'createClient', server: 'https://api.invalid', operations: { 'POST /images': 'upload' } };
  const { upload } = withMedia(createApiClient<object, Operations>(api, { fetch }), {
    upload: { header: { 'Content-Type': 'image/png' }, bodySerializer: (body: unknown) => body, parseAs: 'text' },
  });
  const results = [
    await upload({ body: 'bytes', header: { 'X-Name': 'one' } }),
    await upload({ body: 'bytes', header: { 'Content-Type': 'image/gif' }, parseAs: 'json' }),
  ];
  expect(results.map(({ data }) => data)).toEqual(['{}', {}]);
  expect(requests.map(({ headers }) => [headers.get('content-type'), headers.get('x-name')])).toEqual([
    ['image/png', 'one'],
    ['image/gif', null],
  ]);
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['bytes', 'bytes']);
});
