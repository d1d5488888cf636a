import { describe, expect, it } from 'vitest';
import type { Server } from '../../scripts/openapi/document.ts';
import { type Parts, render } from './render.ts';

describe('a server', () => {
  const serve = (servers: Server[] | undefined, parts: Parts = {}) => render('client.ts', { ...(servers && { servers }), ...parts });
  const variable = (value: string, values?: string[]) => ({ default: value, ...(values && { enum: values }) });

  it.each<[what: string, servers: Server[], options: string, url: string]>([
    ['is the only one', [{ url: 'https://a.invalid' }], 'ServerOptions<{}>', 'https://a.invalid'],
    [
      'has variables',
      [
        {
          url: 'http://{a}.{b-c}.{d}.invalid/{a}',
          variables: { a: variable('x', ['x', 'y']), 'b-c': { ...variable('z', []), description: ' B ' } },
        },
      ],
      "ServerOptions<{\n  /** Variable of the server's URL. */\n  a: 'x' | 'y';\n  /** B */\n  'b-c': string;\n  /** Variable of the server's URL. */\n  d: string;\n}>",
      'http://{a}.{b-c}.{d}.invalid/{a}',
    ],
    [
      'has a variable of the name of an option',
      [{ url: 'https://{token}.{server}.invalid', variables: { token: variable('t') } }],
      "ServerOptions<{\n  /** Variable of the server's URL. */\n  server: string;\n}>",
      'https://t.{server}.invalid',
    ],
    [
      'has the scheme in a variable',
      [{ url: '{scheme}://a.invalid', variables: { scheme: variable('https') } }],
      "ServerOptions<{\n  /** Variable of the server's URL. */\n  scheme: string;\n}>",
      '{scheme}://a.invalid',
    ],
    [
      'is one of two',
      [{ url: 'https://a.invalid', description: 'Live' }, { url: 'https://{b}.invalid' }],
      "ServerOptions<{\n  /** Live. The default. */\n  server?: 'https://a.invalid';\n} | {\n  /** A server of the description. */\n  server: 'https://{b}.invalid';\n  /** Variable of the server's URL. */\n  b: string;\n}>",
      'https://a.invalid',
    ],
    [
      'comes after one without a host',
      [{ url: '/v1' }, { url: 'https://a.invalid' }],
      "ServerOptions<{\n  /** A server of the description. */\n  server: 'https://a.invalid';\n}>",
      '{server}',
    ],
    [
      'comes before one without a host',
      [{ url: 'https://a.invalid' }, { url: '{base}/v1' }, { url: '/proxy/https://b.invalid' }],
      'ServerOptions<{}>',
      'https://a.invalid',
    ],
  ])('that %s is an option of the client', async (_what, servers, options, url) => {
    const source = await serve(servers);
    expect(source).toContain(`export type ThingsClientOptions = ClientOptions & ${options};\n`);
    expect(source).toContain(`  server: '${url}',\n`);
    expect(source).toContain("createApiClient, type ServerOptions } from '../runtime.ts';\n");
    const isOptional = !url.includes('{');
    expect(source).toContain(`createThingsClient(options: ThingsClientOptions${isOptional ? ' = {}' : ''})`);
    const hasChoice = options.includes('server:') || options.includes('server?:');
    expect(source).toContain(
      hasChoice && !url.includes('{server}.') ? '({ ...API, server: options.server ?? API.server }, options)' : '(API, options)',
    );
  });

  it.each<[what: string, servers: Server[] | undefined, parts: Parts]>([
    ['none', undefined, {}],
    ['an empty list', [], {}],
    ['a relative URL', [{ url: '/v1' }], {}],
    ['no paths', undefined, { paths: undefined } as unknown as Parts],
    [
      'paths that differ',
      undefined,
      { paths: { '/a': { servers: [{ url: 'https://a.invalid' }] }, '/b': {}, '/c': { servers: [{ url: 'https://a.invalid' }] } } },
    ],
  ])('is a base URL if the description has %s', async (_what, servers, parts) => {
    const source = await serve(servers, parts);
    expect(source).toContain('& {\n  /** URL of the API; its description names no host. */\n  baseUrl: string;\n};\n');
    expect(source).toContain("  server: '{}',\n");
    expect(source).toContain('(options: ThingsClientOptions)');
    expect(source).toContain('(API, options)');
    expect(source).toContain("createApiClient } from '../runtime.ts';\n");
  });

  it('can be that of all paths', async () => {
    const item = { servers: [{ url: 'https://a.invalid' }] };
    expect(await serve(undefined, { paths: { '/a': item, '/b': item } })).toContain("  server: 'https://a.invalid',\n");
    expect(await serve([{ url: 'https://b.invalid' }], { paths: { '/a': item } })).toContain("  server: 'https://b.invalid',\n");
  });
});
