import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { loadDocument } from '../../scripts/mock/description/load-document.ts';
import { listen } from '../../scripts/mock/server/listen.ts';
import type { Document } from '../../scripts/openapi/document.ts';

/** A description with one operation, `POST /backups`, and the parts that a test adds to it and to the root. */
function describeOperation(operation: object, root: object = {}): Document {
  const responses = { 200: { description: 'The backup.', content: { 'application/json': { examples: { one: { value: { id: 1 } } } } } } };
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Backups', version: '1.0.0' },
    paths: { '/backups': { post: { responses, ...operation } } },
    ...root,
  } as Document;
}

/** Sends requests to the operation of a mock of one description. */
function createSender(document: Document) {
  const mock = createMock({ documents: { api: document } });
  return (init: RequestInit = {}, path = '/backups') => mock.fetch(new Request(`http://mock.test/api${path}`, { method: 'POST', ...init }));
}

const JSON_HEADERS = { 'content-type': 'application/json' };

describe('credentials', () => {
  const schemes = {
    Key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    Secret: { type: 'apiKey', in: 'header', name: 'X-Secret' },
  };

  it('are complete only with every header of a requirement', async () => {
    const send = createSender(describeOperation({ security: [{ Key: [], Secret: [] }] }, { components: { securitySchemes: schemes } }));
    // The second request of each kind uses the state that the mock stored for the first.
    for (const _ of [1, 2]) {
      expect((await send({ headers: { 'x-key': 'k', 'x-secret': 's' } })).status).toBe(200);
      expect((await send({ headers: { 'x-key': 'k' } })).status).toBe(401);
      expect((await send({ headers: { 'x-secret': 's' } })).status).toBe(401);
    }
  });

  it('are enough with one of two requirements', async () => {
    const send = createSender(describeOperation({ security: [{ Key: [] }, { Secret: [] }] }, { components: { securitySchemes: schemes } }));
    expect((await send({ headers: { 'x-secret': 's' } })).status).toBe(200);
    expect((await send()).status).toBe(401);
  });
});

describe('a required parameter', () => {
  it.each(['query', 'header'])('of the %s cannot be missing', async (place) => {
    const parameter = { name: 'region', in: place, required: true, schema: { type: 'string' } };
    const send = createSender(describeOperation({ parameters: [parameter] }));
    const path = place === 'query' ? '/backups?region=north' : '/backups';
    for (const _ of [1, 2]) {
      expect((await send({ headers: place === 'header' ? { region: 'north' } : {} }, path)).status).toBe(200);
      expect((await send()).status).toBe(422);
    }
  });

  it('of the body is required where the description refers first to a part of its schema', async () => {
    const whole = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
    const parameter = { name: 'id', in: 'query', schema: { $ref: '#/x-schemas/backup/properties/id' } };
    const requestBody = { required: true, content: { 'application/json': { schema: { $ref: '#/x-schemas/backup' } } } };
    const send = createSender(describeOperation({ parameters: [parameter], requestBody }, { 'x-schemas': { backup: whole } }));
    expect((await send({ headers: JSON_HEADERS, body: '{"id":1}' })).status).toBe(200);
    expect((await send({ headers: JSON_HEADERS, body: '{}' })).status).toBe(422);
    expect((await send({ headers: JSON_HEADERS, body: '{"id":1}' }, '/backups?id=x')).status).toBe(422);
  });

  it('beside the reference of a path item is also required', async () => {
    const document = describeOperation({});
    const item = document.paths?.['/backups'];
    const parameter = { name: 'region', in: 'query', required: true, schema: { type: 'string' } };
    const paths = { '/backups': { $ref: '#/components/pathItems/Backups', parameters: [parameter] } };
    const send = createSender({ ...document, paths, components: { pathItems: { Backups: item } } } as unknown as Document);
    expect((await send({}, '/backups?region=north')).status).toBe(200);
    expect((await send()).status).toBe(422);
  });
});

describe('a refusal', () => {
  const parameters = [{ name: 'region', in: 'query', schema: { type: 'string', minLength: 1 } }];
  const schema = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } }, additionalProperties: { type: 'integer' } };
  const requestBody = { required: true, content: { 'application/json': { schema } } };

  it('names an empty parameter and an invalid body together', async () => {
    const responses = { 200: { description: 'The backup.' }, 422: { description: 'Invalid.' } };
    const send = createSender(describeOperation({ parameters, requestBody, responses }));
    const response = await send({ headers: JSON_HEADERS, body: '{}' }, '/backups?region=');
    expect(response.status).toBe(422);
    const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as { location: string[] }[];
    expect(violations.map(({ location }) => location[1])).toEqual(expect.arrayContaining(['query', 'body']));
  });

  it('cuts its reasons at the length that a client reads in a header', async () => {
    const send = createSender(describeOperation({ requestBody }));
    const body = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`property-${index}`, 'text']));
    const response = await send({ headers: JSON_HEADERS, body: JSON.stringify(body) });
    expect(response.status).toBe(422);
    const reasons = response.headers.get('sl-violations') ?? '';
    expect(reasons).toMatch(/^Too many violations! /);
    // Node refuses headers of more than 16 KiB in all.
    expect(reasons.length).toBeGreaterThan(1000);
    expect(reasons.length).toBeLessThan(8 * 1024);
  });
});

describe('a response', () => {
  it.each([204, 205, 304])('with status %s has no body, even if the description gives it one', async (status) => {
    const content = { 'application/json': { examples: { one: { value: { id: 1 } } } } };
    const send = createSender(describeOperation({ responses: { [status]: { description: 'Nothing.', content } } }));
    const response = await send({ headers: { prefer: `code=${status}` } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it.each([{}, { prefer: 'code=200' }])('without a schema and an example is empty, with the headers %j', async (headers: HeadersInit) => {
    const responses = { 200: { description: 'An image.', content: { 'image/png': {} } } };
    const response = await createSender(describeOperation({ responses }))({ headers });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'image/png', '']);
  });
});

describe('a callback', () => {
  it('is sent for every request', async () => {
    let count = 0;
    const server = createServer((_request, response) => {
      count += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const done = { [`${url}/done`]: { post: { responses: { 200: { description: 'Read.' } } } } };
    const send = createSender(describeOperation({ callbacks: { done } }));
    for (const _ of [1, 2, 3]) expect((await send()).status).toBe(200);
    await expect.poll(() => count).toBe(3);
  });
});

describe('the server', () => {
  it('lists the methods of /health', async () => {
    const mock = createMock({ documents: { api: describeOperation({}) } });
    const response = await mock.fetch(new Request('http://mock.test/health', { method: 'OPTIONS' }));
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD']);
  });

  it('lets a page of another origin send credentials, and tells caches that the origin matters', async () => {
    const { url, close } = await listen(createMock({ documents: { api: describeOperation({}) } }), { port: 0, host: '127.0.0.1' });
    onTestFinished(close);
    const { headers } = await fetch(`${url}/api/backups`, { method: 'POST', headers: { origin: 'https://page.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://page.example');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('vary')?.toLowerCase()).toContain('origin');
  });
});

describe('a description', () => {
  it.each(['2.3.0', '30.0', '4.0.0'])('of OpenAPI %s is refused in one line', (version) => {
    const path = join(tmpdir(), `openapi-${version}-${process.pid}.json`);
    writeFileSync(path, JSON.stringify({ openapi: version, paths: {} }));
    expect(() => loadDocument(path)).toThrow('is not an OpenAPI 3 description');
  });
});
