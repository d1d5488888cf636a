import { describe, expect, it } from 'vitest';
import type { SecurityScheme } from '../../scripts/openapi/document.ts';
import { type Parts, render } from './render.ts';

const KEY = { type: 'apiKey', in: 'header', name: 'X-Key' };
const BASIC = { type: 'http', scheme: 'Basic' };
const BEARER = { type: 'http', scheme: 'bearer' };

describe('credentials', () => {
  const secure = (securitySchemes: Record<string, SecurityScheme>, security: Record<string, string[]>[], parts: Parts = {}) =>
    render('client.ts', { components: { securitySchemes }, security, ...parts });

  it.each<[what: string, scheme: SecurityScheme, value: string, sent: string]>([
    ['a key in a header', KEY, "requireToken('X-Key')", 'the `X-Key` header'],
    ['a bearer token', BEARER, "requireToken('Authorization', 'Bearer ')", 'the `Authorization` header after `Bearer`'],
    ['OAuth', { type: 'oauth2' }, "requireToken('Authorization', 'Bearer ')", 'the `Authorization` header after `Bearer`'],
    [
      'another scheme',
      { type: 'http', scheme: 'DPoP' },
      "requireToken('Authorization', 'DPoP ')",
      'the `Authorization` header after `DPoP`',
    ],
    ['a key in the query', { ...KEY, in: 'query' }, "chooseCredentials([['one', inQuery('X-Key')]], [[0]])", 'the `X-Key` query parameter'],
    ['a cookie', { ...KEY, in: 'cookie' }, "chooseCredentials([['one', inCookie('X-Key')]], [[0]])", 'the `X-Key` cookie'],
  ])('of %s are the option token', async (_what, scheme, value, sent) => {
    const source = await secure({ one: { ...scheme, description: 'A secret ' } }, [{ one: [] }]);
    expect(source).toContain(`  security: ${value},\n`);
    expect(source).toContain(`& {\n  /** A secret. Sent in ${sent}. No error message contains it. */\n  token: Token;\n};`);
    const [name = ''] = value.split('(');
    const add = /in\w+/.exec(value)?.[0];
    expect(source).toContain(
      name === 'requireToken'
        ? "import { requireToken, type Token } from '../security.ts';\n"
        : `import { chooseCredentials, ${add} } from '../credentials.ts';\n`,
    );
    expect(source).toContain("export type { Token } from '../security.ts';\n");
  });

  it('of a user are a name and a password', async () => {
    const source = await secure({ 'a user': BASIC }, [{ 'a user': [] }]);
    expect(source).toContain(`{
  /** Secrets by the name of their security scheme. */
  credentials: {
    /** Sent in the \`Authorization\` header. No error message contains it. */
    'a user': BasicCredentials;
  };
};`);
    expect(source).toContain("  security: chooseCredentials([['a user', inBasicHeader()]], [[0]]),\n");
    expect(source).toContain("import { type BasicCredentials } from '../security.ts';\n");
    expect(source).toContain("import { chooseCredentials, inBasicHeader } from '../credentials.ts';\n");
  });

  const THREE = { key: KEY, user: BASIC, token: BEARER };

  it('of several schemes are one of the alternatives', async () => {
    const source = await secure(THREE, [{ user: [], key: [] }, { token: ['read'] }, { token: ['write'] }]);
    expect(source).toContain(
      "chooseCredentials([['key', inHeader('X-Key')], ['user', inBasicHeader()], ['token', inHeader('Authorization', 'Bearer ')]], [[0,1],[2]]),",
    );
    expect(source).toMatch(
      / {2}credentials: \{\n {4}\/\*\* .* \*\/\n {4}key: Token;\n {4}\/\*\* .* \*\/\n {4}user: BasicCredentials;\n {2}\} \| \{\n {4}\/\*\* .* \*\/\n {4}token: Token;\n {2}\};\n/,
    );
    expect(source).toContain("import { type Token, type BasicCredentials } from '../security.ts';\n");
    expect(source).toContain("export type { Token, BasicCredentials } from '../security.ts';\n");
    expect(source).toContain("import { chooseCredentials, inHeader, inBasicHeader } from '../credentials.ts';\n");
    expect(source).toContain('createThingsClient(options: ThingsClientOptions):');
  });

  it('of operations that differ are each optional, and the usual ones are listed once', async () => {
    const operation = (id: string, security?: Record<string, string[]>[]) => ({
      operationId: id,
      responses: {},
      ...(security && { security }),
    });
    const paths = {
      '/a': { get: operation('getA', [{ key: [] }]), put: operation('putA', []) },
      '/b': { get: operation('getB'), put: operation('putB', [{ unknown: [] }]), post: operation('postB', [{}, { token: [] }]) },
      '/c': { get: operation('getC'), put: operation('putC') },
    };
    const source = await secure(THREE, [{ token: [] }], { paths, servers: [{ url: 'https://a.invalid' }] });
    expect(source).toContain(`[[1]], {
    'GET /a': [[0]],
    'PUT /a': [[]],
    'PUT /b': [[]],
    'POST /b': [[],[1]],
  }),`);
    expect(source).toMatch(
      / {2}credentials\?: \{\n {4}\/\*\* .* \*\/\n {4}key\?: Token;\n {4}\/\*\* .* \*\/\n {4}token\?: Token;\n {2}\};\n/,
    );
    expect(source).not.toContain('user');
    expect(source).toContain('createThingsClient(options: ThingsClientOptions = {}):');
  });

  it('that some operations do not need are required by the type where the others agree', async () => {
    const paths = { '/a': { get: { responses: {} }, put: { security: [], responses: {} } } };
    const several = await secure(THREE, [{ key: [] }, { token: [] }], { paths });
    expect(several).toMatch(/credentials\?: \{\n.*\n {4}key: Token;\n {2}\} \| \{\n.*\n {4}token: Token;\n {2}\};\n/);
    const optional = await secure({ key: KEY }, [{}, { key: [] }]);
    expect(optional).toContain('  token?: Token;\n');
    expect(optional).toContain("chooseCredentials([['key', inHeader('X-Key')]], [[],[0]]),");
    const single = await secure({ key: KEY }, [{ key: [] }], { paths });
    expect(single).toContain('  token?: Token;\n');
    expect(single).toContain("chooseCredentials([['key', inHeader('X-Key')]], [[0]], {\n    'PUT /a': [[]],\n  }),");
  });

  it.each<[what: string, schemes: Record<string, SecurityScheme>, security: Record<string, string[]>[]]>([
    ['a certificate', { one: { type: 'mutualTLS' } }, [{ one: [] }]],
    ['a scheme that is not described', {}, [{ one: [] }]],
    ['a scheme that no operation uses', { one: KEY }, []],
  ])('are no option for %s', async (_what, schemes, security) => {
    const source = await secure(schemes, security);
    expect(source).not.toMatch(/security|oken|credentials/);
  });
});
