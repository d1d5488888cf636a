// Requests to descriptions/edge-cases.yaml that follow from no schema.
import type { Case } from './cases.ts';
import type { TestRequest } from './prism.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8, 0x00, 0xfe]);

/** Uploads, lists in the query, and a parameter that is in the path twice. */
export function listEdgeCases(): Case[] {
  const gets: TestRequest[] = [
    '/required-list?ids=x&ids=aa',
    '/required-list?ids=z&ids=aa',
    '/required-list?ids=x,aa',
    '/required-list',
    '/short-list?ids=1&ids=2&ids=3',
    '/short-list?ids=1,2,3',
    '/single-item?ids=a,b',
    '/single-item?ids=a&ids=b',
    '/object?a=1&x=2',
    '/object?x=a,1',
    '/deep-object?f[a]=1',
    '/deep-object?f[a]=z',
    '/piped?f=1|2',
    '/piped?f=1|z',
    '/twice/7/x/7',
    '/twice/7/x/abc',
    '/twice/abc/x/7',
    '/files',
    '/node',
    '/distant-node',
  ].map((path) => ({ method: 'GET', path, headers: {} }));
  return [...gets, ...listUploads()].map((request) => ({
    title: `${request.method} ${request.path} ${request.headers['content-type'] ?? ''}`,
    request,
  }));
}

function listUploads(): TestRequest[] {
  const put = (type: string, body: Uint8Array) => ({ method: 'PUT', path: '/files', headers: { 'content-type': type }, body });
  const post = (type: string, ...parts: Uint8Array[]) => ({
    method: 'POST',
    path: '/uploads',
    headers: { 'content-type': type },
    body: join(parts),
  });
  return [
    put('image/png', PNG),
    put('application/octet-stream', PNG),
    put('application/octet-stream', new Uint8Array(2 * 1024 * 1024).fill(0xfe)),
    put('application/pdf', PNG),
    put('text/csv', PNG),
    post('multipart/form-data; boundary=b', part('file'), PNG, end()),
    post('multipart/form-data; boundary=b', part('other'), PNG, end()),
    post('multipart/form-data', part('file'), PNG, end()),
  ];
}

function part(name: string): Uint8Array {
  return Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`);
}

function end(): Uint8Array {
  return Buffer.from('\r\n--b--\r\n');
}

function join(parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
