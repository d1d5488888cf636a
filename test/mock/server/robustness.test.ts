import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../scripts/mock/server/request-log.ts';
import { listStatuses, requestText, type Served, serve } from './http.ts';

const MAX_BODY = 300_000;
const PATH = '/cbr/v3/p/backups/b/restore';
const HEADERS = { 'x-auth-token': 'secret-token', 'content-type': 'application/json' };
const BODY = '{"restore":{"volume_id":"v"}}';

let mock: Served;
const log: LogEntry[] = [];

beforeAll(async () => {
  mock = await serve({ maxBody: MAX_BODY, log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

afterEach(async () => {
  const health = await fetch(`${mock.url}/health`);
  expect(health.status).toBe(200);
  await health.body?.cancel();
  expect(JSON.stringify(log)).not.toContain('secret');
  log.length = 0;
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(mock.url + PATH, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);

async function expectProblem(response: Response, status: number, type: string): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toEqual({
    type: `urn:restore-contracts:${type}`,
    title: expect.any(String),
    status,
    detail: expect.any(String),
    instance: expect.any(String),
  });
  return problem;
}

/** Expects the described refusal with a reason. */
async function expectRefusal(response: Response, message: string): Promise<void> {
  expect(response.status).toBe(400);
  expect(response.headers.get('sl-violations')).toContain(message);
  expect(await response.json()).toEqual({ error_code: expect.any(String), error_msg: expect.any(String) });
}

describe('a body', () => {
  it.each([
    ['malformed', '{"restore": secret}', 'Unexpected token'],
    ['truncated', '{"restore":{"volume_id"', 'The body is not JSON'],
    ['of one quote', '"', 'The body is not JSON'],
    ['empty', '', 'Body parameter is required'],
    ['of spaces', '  ', 'Unexpected end of JSON input'],
    ['of a NUL', '\0', 'The body is not JSON'],
    ['of null', 'null', 'Body parameter is required'],
    ['of 100,000 open brackets', '['.repeat(100_000), 'The body is not JSON'],
    ['of 100,000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000), 'Request body must be object'],
    ['of 40,000 nested objects', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, 'restore'],
  ])('%s is refused with the reason', async (_, body, message) => {
    await expectRefusal(await post(body), message);
  });

  it('that is not UTF-8 is refused', async () => {
    await expectRefusal(await post(Buffer.from('{"restore":{"volume_id":"\xff"}}', 'latin1')), 'The body is not UTF-8');
  });

  it('with a byte order mark, or in UTF-16 as its Content-Type states, is accepted', async () => {
    expect((await post(`\ufeff${BODY}`)).status).toBe(202);
    expect((await post(Buffer.from(BODY, 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' })).status).toBe(202);
  });

  it('in an unknown charset is refused', async () => {
    await expectRefusal(await post(BODY, { 'content-type': 'application/json; charset=klingon' }), 'klingon');
  });

  it('may be nested 50,000 levels deep where its schema has no constraint', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect((await post(`{"restore":{"volume_id":"v","more":${deep}},"more":${deep}}`)).status).toBe(202);
    expect((await post(`{"restore":{"volume_id":"v"},"more":${deep}}`, { prefer: 'code=404' })).status).toBe(404);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with the key %s does not affect other requests',
    async (key) => {
      const polluted = `{"restore":{"volume_id":"v","${key}":{"volume_id":"w","polluted":true}},"${key}":{"polluted":true}}`;
      expect((await post(polluted)).status).toBe(202);
      await expectRefusal(await post(`{"restore":{"${key}":{"volume_id":"v"}}}`), 'volume_id');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it.each([
    ['application/json;charset=utf-8', 202],
    ['application/json; charset="UTF-8"', 202],
    ['APPLICATION/JSON', 202],
    ['application/vnd.example+json', 202],
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 400],
    ['multipart/form-data', 400],
    ['nonsense', 400],
    ['application/json, application/json', 400],
    [';', 400],
  ])('of the type %s gets %i', async (type, status) => {
    expect((await post(BODY, { 'content-type': type })).status).toBe(status);
  });

  it('of no type is refused', async () => {
    const received = await mock.sendBytes(requestText(`POST ${PATH}`, { 'x-auth-token': 't' }, BODY.replace('volume_id', 'nothing')));
    expect(listStatuses(received)).toEqual([400]);
  });
});

describe('a body over the limit', () => {
  it('is refused with 413 because of its Content-Length', async () => {
    const { detail } = await expectProblem(await post('x'.repeat(MAX_BODY + 1)), 413, 'body-too-large');
    expect(detail).toBe(`The body has more than ${MAX_BODY} bytes.`);
    expect(log).toMatchObject([{ status: 413, path: PATH }]);
  });

  it('is refused with 413 if it is sent in chunks', async () => {
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(20_000)));
        if (++sent === 50) controller.close();
      },
    });
    let sent = 0;
    await expectProblem(await post(chunks), 413, 'body-too-large');
  });

  it('is refused with 413 before the client has sent it', async () => {
    const received = await mock.sendBytes(requestText(`POST ${PATH}`, { ...HEADERS, 'content-length': '99999999' }));
    expect(listStatuses(received)).toEqual([413]);
  });

  it('that never ends gets one response', async () => {
    const { socket, closed } = mock.open();
    socket.write(requestText(`POST ${PATH}`, { ...HEADERS, 'transfer-encoding': 'chunked' }));
    const timer = setInterval(() => socket.write(`8000\r\n${'x'.repeat(0x8000)}\r\n`), 5);
    expect(listStatuses(await closed)).toEqual([413]);
    clearInterval(timer);
  });
});

describe('a client that is slow or hangs up', () => {
  // Only this server has a short time limit, so that a busy machine does not fail the other tests.
  let impatient: Served;
  beforeAll(async () => {
    impatient = await serve({ requestTimeout: 200 });
  });
  afterAll(() => impatient.close());

  it('gets 408 if it never ends its body', async () => {
    const received = await impatient.sendBytes(requestText(`POST ${PATH}`, { ...HEADERS, 'content-length': '100' }, '{"re'));
    expect(received).toContain('content-type: application/problem+json');
    expect(listStatuses(received)).toEqual([408]);
  });

  it('gets 408 if it sends its body a byte at a time', async () => {
    const { socket, closed } = impatient.open();
    socket.write(requestText(`POST ${PATH}`, { ...HEADERS, 'content-length': '100' }));
    const timer = setInterval(() => socket.write(' '), 20);
    expect(listStatuses(await closed)).toEqual([408]);
    clearInterval(timer);
  });

  it('gets 408 if it never ends its headers', async () => {
    expect(listStatuses(await impatient.sendBytes('GET /health HTTP/1.1\r\nhost: x\r\nx-more: '))).toEqual([408]);
  });

  it('may hang up in the middle of its body, or before its response', async () => {
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const { socket, closed } = mock.open();
        const whole = index % 2 === 0;
        socket.write(requestText(`POST ${PATH}`, { ...HEADERS, 'content-length': whole ? '29' : '100' }, BODY), () =>
          whole ? socket.destroy() : socket.resetAndDestroy(),
        );
        await closed;
      }),
    );
  });
});

describe('headers', () => {
  it('that are too long are refused with 431', async () => {
    const received = await mock.sendBytes(requestText('GET /health', { 'x-long': 'x'.repeat(20_000) }));
    expect(listStatuses(received)).toEqual([431]);
    expect(received).toContain('"type":"urn:restore-contracts:headers-too-large"');
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x-${index}`, 'x']));
    expect(listStatuses(await mock.sendBytes(requestText('GET /health', many)))).toEqual([431]);
  });

  it('that are not HTTP are refused with 400', async () => {
    for (const bytes of [
      'nonsense\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET /health HTTP/1.1\r\nno colon\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01',
      'GET  /x HTTP/1.1\r\n\r\n',
    ]) {
      const received = await mock.sendBytes(bytes);
      expect(listStatuses(received)).toEqual([400]);
      expect(received).toContain('content-type: application/problem+json');
      expect(received).not.toMatch(/\.js|\.ts|at /);
    }
  });

  it('with contradicting lengths are refused with 400', async () => {
    const both = requestText(`POST ${PATH}`, { ...HEADERS, 'content-length': '5', 'transfer-encoding': 'chunked' }, BODY);
    expect(listStatuses(await mock.sendBytes(both))).toEqual([400]);
  });
});

describe('a path', () => {
  it.each([
    ['/%zz', 400, 'bad-request'],
    ['/cbr/v3/%zz/backups/b/restore', 400, 'bad-request'],
    ['/cbr/%ff', 400, 'bad-request'],
    ['/%', 400, 'bad-request'],
    ['/', 404, 'unknown-api'],
    ['//', 404, 'unknown-api'],
    ['//cbr/v3/p/backups/b/restore', 404, 'unknown-api'],
    ['/nowhere', 404, 'unknown-api'],
    ['/../../etc/passwd', 404, 'unknown-api'],
    ['/cbr/../../../etc/passwd', 404, 'unknown-api'],
    ['/__proto__/x', 404, 'unknown-api'],
    ['/constructor', 404, 'unknown-api'],
    ['/cbr', 404, 'unknown-path'],
    ['/cbr//v3/p/backups/b/restore', 404, 'unknown-path'],
    ['/cbr/v3/p/backups/b/c/restore', 404, 'unknown-path'],
    ['/cbr/v3/p/backups/b/restore/', 404, 'unknown-path'],
    [`/cbr/${'x/'.repeat(4000)}`, 404, 'unknown-path'],
  ])('%s gets %i', async (path, status, type) => {
    const received = await mock.sendBytes(requestText(`POST ${path}?token=secret`, HEADERS, BODY));
    expect(listStatuses(received)).toEqual([status]);
    expect(received).toContain(`"type":"urn:restore-contracts:${type}"`);
  });

  it.each(['a%2Fb', 'a%20b', '%E2%82%AC', "!$&'()*+;=:@~", '%00', 'x'.repeat(5000), '..%2f..'])(
    'with %s as an ID is matched',
    async (id) => {
      expect(listStatuses(await mock.sendBytes(requestText(`POST /cbr/v3/p/backups/${id}/restore`, HEADERS, BODY)))).toEqual([202]);
    },
  );

  it('without an ID is refused', async () => {
    expect(listStatuses(await mock.sendBytes(requestText('POST /cbr/v3//backups/b/restore', HEADERS, BODY)))).toEqual([400]);
  });

  it('in a whole URL, as a proxy receives it, is matched', async () => {
    expect(listStatuses(await mock.sendBytes(requestText(`POST http://host.example:80${PATH}?token=secret`, HEADERS, BODY)))).toEqual([
      202,
    ]);
    expect(log).toMatchObject([{ path: PATH, status: 202 }]);
    expect(listStatuses(await mock.sendBytes(requestText('GET http://user:secret@made.up/health')))).toEqual([200]);
    expect(listStatuses(await mock.sendBytes(requestText('OPTIONS *')))).toEqual([400]);
    expect(listStatuses(await mock.sendBytes(requestText('GET http://[')))).toEqual([400]);
  });
});

describe('many requests at once', () => {
  it('all get a response on 500 connections', async () => {
    const responses = await Promise.all(Array.from({ length: 500 }, () => mock.sendBytes(requestText(`POST ${PATH}`, HEADERS, BODY))));
    expect(responses.filter((response) => !response.startsWith('HTTP/1.1 202'))).toEqual([]);
  });

  it('get their responses in order in one pipeline', async () => {
    const keep = { ...HEADERS, connection: 'keep-alive' };
    const pipeline = [
      requestText(`POST ${PATH}`, keep, BODY),
      requestText('GET /health', { connection: 'keep-alive' }),
      requestText(`POST ${PATH}`, { ...keep, prefer: 'code=404' }, BODY),
      requestText(`POST ${PATH}`, keep, '{}'),
      requestText('GET /cbr', { connection: 'keep-alive' }),
      requestText(`POST ${PATH}`, keep, BODY),
      requestText('GET /health'),
    ];
    expect(listStatuses(await mock.sendBytes(pipeline.join('')))).toEqual([202, 200, 404, 400, 404, 202, 200]);
  });

  it('share a connection that is kept alive', async () => {
    const { socket, closed, received } = mock.open();
    for (let count = 1; count <= 20; count++) {
      socket.write(requestText(`POST ${PATH}`, { ...HEADERS, connection: 'keep-alive' }, BODY));
      await expect.poll(() => listStatuses(received()).length, { interval: 1 }).toBe(count);
    }
    socket.end();
    expect(new Set(listStatuses(await closed))).toEqual(new Set([202]));
  });

  it('get a response if they ask for an upgrade or have an expectation', async () => {
    expect(listStatuses(await mock.sendBytes(requestText('GET /health', { connection: 'upgrade, close', upgrade: 'websocket' })))).toEqual([
      200,
    ]);
    expect(listStatuses(await mock.sendBytes(requestText(`POST ${PATH}`, { ...HEADERS, expect: '100-continue' }, BODY)))).toEqual([
      100, 202,
    ]);
    expect(listStatuses(await mock.sendBytes(requestText(`POST ${PATH}`, { ...HEADERS, expect: 'magic' }, BODY)))).toEqual([417]);
  });
});
