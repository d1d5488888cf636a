import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

describe('a schema', () => {
  it.each<[schemas: string[], types: string[]]>([
    [
      ['Thing', 'Thing_one', 'thing-list'],
      ['Thing', 'Thing_one', 'ThingList'],
    ],
    [
      ['thing', 'Thing', 'thing.', 'A-b', '$'],
      ['Thing', 'Thing2', 'Thing3', 'AB', 'Unnamed'],
    ],
    [
      ['ThingsClient', 'ThingsClientOptions', 'ThingsOperations', 'ThingsErrorCode'],
      ['ThingsClient2', 'ThingsClientOptions2', 'ThingsOperations2', 'ThingsErrorCode2'],
    ],
    [['Token'], ['Token2']],
  ])('of %j has the type %j', async (names, types) => {
    const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object' as const }]));
    const source = await render('schemas.ts', { components: { schemas } });
    expect([...source.matchAll(/^export type (\w+) /gm)].map(([, type]) => type)).toEqual(types);
    expect(source).toMatch(/^\/\/ .*\nimport type \{ components \} from '\.\/types\.ts';\nexport type /);
  });

  it('keeps its name from the types of an operation', async () => {
    const schemas = { ListThingsResult: { type: 'object' as const } };
    expect(await render('operations.ts', { components: { schemas } })).toContain('Promise<ListThingsResult2>');
  });

  it('is documented with its description, in one line', async () => {
    const schemas = { Thing: { description: ' A\n  thing. */' }, Other: { description: 1 } } as unknown as Record<string, object>;
    const source = await render('schemas.ts', { components: { schemas } });
    expect(source).toContain("/** A thing. *\\/ */\nexport type Thing = components['schemas']['Thing'];\n\nexport type Other");
  });
});

describe('an error code', () => {
  const responsesOf = (examples: Record<string, unknown[]>) =>
    Object.fromEntries(
      Object.entries(examples).map(([status, values]) => {
        const entries = values.map((value, index) => [`example${index}`, { value }]);
        return [status, { description: 'One.', content: { 'application/json': { examples: Object.fromEntries(entries) } } }];
      }),
    );

  it('of an example is a type, once and in order', async () => {
    const responses = responsesOf({
      200: [{ error_code: 'Things.0', error_msg: 'No error.' }],
      400: [
        { error_code: 'Things.2', error_msg: 'Too large.' },
        { error_code: 3, error_msg: 'A number.' },
      ],
      default: [{ error_code: 'Things.1', error_msg: 'Other.' }, { error_code: 'Things.2' }, { id: 1 }],
    });
    const source = await render('schemas.ts', { operation: { responses } });
    expect(source).toMatch(/^\/\/ .*\nimport type \{ UndocumentedCode \} from '\.\.\/errors\.ts';\n\/\*\* /);
    expect(source).toContain("ThingsErrorCode =\n  | 'Things.1'\n  | 'Things.2'\n  | UndocumentedCode;\n");
    const client = await render('client.ts', { operation: { responses } });
    expect(client).toContain("import type { ThingsErrorCode } from './schemas.ts';\n");
    expect(client).toContain('export type ApiError = ApiErrorOf<ThingsErrorCode>;');
  });

  it('can be any text where no example has one', async () => {
    expect(await render('schemas.ts', {})).toMatch(/^\/\/ .*\nexport \{\};\n$/);
    const client = await render('client.ts', {});
    expect(client).not.toContain("./schemas.ts';\nimport");
    expect(client).toContain("import type { ThingsOperations } from './operations.ts';\nimport type { paths } from './types.ts';\n");
    expect(client).toContain('export const ApiError = AnyApiError as ApiErrorClass<string>;');
  });
});
