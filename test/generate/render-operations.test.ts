import { describe, expect, it } from 'vitest';
import type { Operation } from '../../scripts/openapi/document.ts';
import { type Parts, render } from './render.ts';

const contentOf = (types: string[]) => Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));
const media = (source: string) => /MEDIA = \{\n\s+'?listThings'?: (.*),\n/.exec(source.replaceAll("'listThings'", 'listThings'))?.[1];

describe('a request body', () => {
  it.each<[types: string[], options: string | undefined, type: string]>([
    [['application/json'], undefined, "['application/json']"],
    [
      ['application/merge-patch+json'],
      "{ header: { 'Content-Type': 'application/merge-patch+json' } }",
      "['application/merge-patch+json']",
    ],
    [['text/plain', 'application/json'], undefined, "['application/json']"],
    [['*/*'], undefined, "['*/*']"],
    [
      ['text/plain', 'application/x-www-form-urlencoded;charset=utf-8'],
      "{ header: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' } }",
      "['application/x-www-form-urlencoded;charset=utf-8']",
    ],
    [['multipart/form-data;boundary=x'], undefined, 'FormData'],
    [
      ['application/jsonl', 'multipart/form-data'],
      "{ header: { 'Content-Type': 'application/jsonl' }, bodySerializer: (body: unknown) => body }",
      'BodyInit',
    ],
  ])('of %j is sent with the options %s', async (types, options, type) => {
    const operation = { requestBody: { content: contentOf(types), required: true } };
    const client = await render('client.ts', { operation });
    expect(media(client)).toBe(options);
    expect(client.includes('withMedia(createApiClient')).toBe(options !== undefined);
    expect(await render('operations.ts', { operation })).toMatch(new RegExp(`\n  body: .*${type.replace(/[[\]*/.+]/g, '\\$&')};\n`));
  });

  it('without a media type is no option', async () => {
    expect(await render('operations.ts', { operation: { requestBody: { content: {} } } })).not.toContain('body');
  });

  it('that may be left out is optional, and has its description', async () => {
    const operation = { requestBody: { description: ' A thing. ', content: contentOf(['application/json']) } };
    const source = await render('operations.ts', { operation });
    expect(source).toContain('listThings(options?: ListThingsOptions)');
    expect(source).toMatch(/\/\*\* A thing\. \*\/\n {2}body\?: .* \| undefined;/);
    expect(source).toContain(' * @param options.body - A thing.\n');
  });
});

describe('a response', () => {
  it.each<[responses: Record<string, string[]>, parser: string | undefined]>([
    [{ 200: ['application/json'] }, undefined],
    [{ 200: ['application/problem+json', 'text/plain'] }, undefined],
    [{ 204: [] }, undefined],
    [{ 200: ['text/plain', 'text/html'] }, 'text'],
    [{ 200: ['text/plain', 'image/png'] }, 'blob'],
    [{ 200: ['application/octet-stream'], 402: ['application/json'] }, 'blob'],
    [{ 402: ['text/plain'] }, undefined],
  ])('of %j is read as %s', async (responses, parser) => {
    const described = Object.entries(responses).map(([status, types]) => [status, { description: 'One.', content: contentOf(types) }]);
    const operation = { responses: Object.fromEntries(described) };
    expect(media(await render('client.ts', { operation }))).toBe(parser && `{ parseAs: '${parser}' as const }`);
    const how = parser === undefined ? '' : `, { parseAs: '${parser}' }`;
    expect(await render('operations.ts', { operation })).toContain(`CallResult<operations['listThings']${how}>;`);
  });
});

describe('an operation', () => {
  it.each<[what: string, parts: Parts]>([
    ['without an ID', { operation: { operationId: undefined } as unknown as Operation }],
    ['whose ID a client has for something else', { operation: { operationId: 'use' } }],
    ['that is not described', { paths: {} }],
  ])('%s is no method', async (_what, parts) => {
    expect(await render('client.ts', parts)).toContain('  operations: {},\n};\n');
    expect(await render('operations.ts', parts)).toMatch(/^\/\/ .*\n\/\*\* .* \*\/\nexport interface ThingsOperations \{\n\n\}\n$/);
  });

  it('with an ID that is no identifier is a method of that name', async () => {
    expect(await render('operations.ts', { operation: { operationId: 'things/list' } })).toContain(
      "'things/list'(options?: ThingsListOptions)",
    );
    expect(await render('operations.ts', { operation: { operationId: '2things' } })).toContain("'2things'(options?: ");
  });

  it('has an option for each place of its parameters that a request can have', async () => {
    const parameter = (place: string, required = false) => ({ name: `a-${place}`, in: place, required, schema: { type: 'string' } });
    const parameters = ['path', 'query', 'cookie'].map((place) => parameter(place)).concat(parameter('header', true));
    const source = await render('operations.ts', { operation: { parameters } as Operation });
    expect(source).toContain(`ListThingsOptions extends CallOptions {
  path: NonNullable<operations['listThings']['parameters']['path']>;
  query?: NonNullable<operations['listThings']['parameters']['query']> | undefined;
  header: NonNullable<operations['listThings']['parameters']['header']>;
}`);
  });

  it('without options takes those of every call', async () => {
    expect(await render('operations.ts', {})).toContain('export interface ListThingsOptions extends CallOptions {}\n');
  });

  it('is documented with its texts, its statuses and its parameters', async () => {
    const operation = {
      summary: ' @List things ',
      description: 'Newest first.\n\nSee @things, {@link x} and a@b. */ @ all.',
      deprecated: true,
      parameters: [
        { name: 'size', in: 'query', description: 'How\n  large. ' },
        { name: 'filter[a]', in: 'query', description: 'Which.' },
        { name: '$top', in: 'query', description: 'How many.' },
        { name: 'limit', in: 'query' },
        { name: 'session', in: 'cookie', description: 'Not sent.' },
      ],
      responses: { 200: { description: ' All\n things. ' } },
    };
    expect(await render('operations.ts', { operation })).toContain(`{
  /**
   * \\@List things
   *
   * Newest first.
   *
   * See \\@things, {\\@link x} and a@b. *\\/ @ all.
   *
   * \`GET /things\`
   *
   * - \`200\`: All things.
   *
   * @deprecated
   * @param options.query.size - How large.
   * @param options.query - filter[a]: Which.
   * @param options.query - $top: How many.
   * @param options.query.limit -
   */
  listThings(`);
  });

  it('without texts is documented with its place and its statuses', async () => {
    const source = await render('operations.ts', { operation: { summary: ' ', responses: {} } });
    expect(source).toContain('{\n  /**\n   * `GET /things`\n   */\n  listThings(');
  });
});
