import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { renderApi } from '../../scripts/generate/render-api.ts';
import type { Document } from '../../scripts/openapi/document.ts';

/** Text of the kind that ends a string, a comment, a template or a line in TypeScript. */
const fragment = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    '`',
    '\\',
    '*/',
    '/*',
    '//',
    '$' + '{x}',
    '\n',
    '\r\n',
    '\u2028',
    '\u2029',
    '</script>',
    '{',
    '}',
    '$&',
    "$'",
    '__proto__',
    '@deprecated',
    ' @param x ',
    '\n@internal',
    '{@link x}',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(fragment, { maxLength: 5 }).map((fragments) => fragments.join(''));
const name = text.filter((value) => value !== '');
const segment = name.filter((value) => !/[/{}?#]/.test(value));

/** The JSDoc tags of a file, none of which a text may add. */
function listTags(file: ts.SourceFile): string[] {
  const tags: string[] = [];
  const visit = (node: ts.Node) => {
    for (const tag of ts.getJSDocTags(node)) tags.push(tag.tagName.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return tags;
}

interface Texts {
  title: string;
  description: string;
  segment: string;
  operationId: string;
  variable: string;
  value: string;
  host: string;
  scheme: string;
  header: string;
  property: string;
}

const texts: fc.Arbitrary<Texts> = fc.record({
  title: text,
  description: text,
  segment,
  operationId: name,
  variable: segment.filter((value) => !['server', 'token', 'headers', 'fetch', 'timeout', 'baseUrl', 'credentials'].includes(value)),
  value: name,
  host: segment,
  scheme: name,
  header: name,
  property: name,
});

function createDocument(texts: Texts): Document {
  const { title, description, value, variable, scheme } = texts;
  return {
    openapi: '3.1.0',
    info: { title, description, version: '1.0.0' },
    servers: [
      {
        url: `https://{${variable}}.invalid/${texts.host}`,
        description,
        variables: own(variable, { default: value, enum: [value, 'b'], description }),
      },
      { url: `https://${texts.host}`, description },
    ],
    security: [own(scheme, []), { other: [] }],
    paths: own(`/${texts.segment}`, {
      get: {
        operationId: texts.operationId,
        summary: title,
        description,
        security: [own(scheme, [])],
        deprecated: true,
        parameters: [{ name: texts.property, in: 'query', description, schema: { type: 'string', enum: [value] } as object }],
        responses: {
          200: {
            description,
            content: { 'application/json': { schema: { type: 'object', properties: own(texts.property, { description }) } } },
          },
        },
      },
      post: { responses: { 204: { description } } },
    }),
    components: {
      schemas: { Thing: { type: 'object', description, properties: own(texts.property, { description }) } },
      securitySchemes: {
        ...own(scheme, { type: 'apiKey', in: 'query', name: texts.header, description }),
        other: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** An object with one key, which may be `__proto__`. */
function own<T>(key: string, value: T): Record<string, T> {
  return Object.fromEntries([[key, value]]);
}

const HARMLESS: Texts = {
  title: 'Title',
  description: 'Description.',
  segment: 'things',
  operationId: 'listThings',
  variable: 'region',
  value: 'a',
  host: 'host',
  scheme: 'key',
  header: 'key',
  property: 'size',
};

async function render(texts: Texts): Promise<Record<'client' | 'operations' | 'schemas' | 'types', ts.SourceFile>> {
  const files = await renderApi({ name: 'one', root: '/one.yaml', source: `${texts.title}.yaml`, document: createDocument(texts) });
  const parse = (file: string) => ts.createSourceFile(file, files.get(file) ?? '', ts.ScriptTarget.Latest, true);
  return { client: parse('client.ts'), operations: parse('operations.ts'), schemas: parse('schemas.ts'), types: parse('types.ts') };
}

/** The kinds of all nodes of a file except literals, whose text differs. Whatever the texts, the structure must be the same. */
function listKinds(file: ts.SourceFile): string[] {
  const kinds: string[] = [];
  const visit = (node: ts.Node) => {
    const isName = ts.isStringLiteral(node) || ts.isIdentifier(node) || ts.isNumericLiteral(node);
    kinds.push(isName ? 'name' : (ts.SyntaxKind[node.kind] ?? ''));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return kinds;
}

/** The strings in a file. */
function listStrings(file: ts.SourceFile): Set<string> {
  const strings = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) strings.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return strings;
}

const syntaxErrors = (file: ts.SourceFile) =>
  (file as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics.map(({ messageText }) => messageText);

describe('the generated source', () => {
  it('has the same structure for any content of a description, and keeps every text unchanged', async () => {
    const harmless = await render(HARMLESS);
    const modules = Object.keys(harmless) as (keyof typeof harmless)[];
    const kinds = modules.map((module) => listKinds(harmless[module]));
    const ownModules = modules.filter((module) => module !== 'types');
    const tags = ownModules.map((module) => listTags(harmless[module]));
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const rendered = await render(given);
        expect(modules.flatMap((module) => syntaxErrors(rendered[module]))).toEqual([]);
        expect(modules.map((module) => listKinds(rendered[module]))).toEqual(kinds);
        expect(ownModules.map((module) => listTags(rendered[module]))).toEqual(tags);
        const strings = listStrings(rendered.client);
        const { variable, value, scheme, header, operationId, host } = given;
        const expected = [variable, value, scheme, header, operationId, `GET /${given.segment}`, `https://${host}`];
        expect(expected.filter((one) => !strings.has(one))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
