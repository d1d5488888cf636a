import * as fs from 'node:fs';
import { resolve } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import loader from '@stoplight/spectral-ruleset-bundler/with-loader';
import { beforeAll, describe, expect, it } from 'vitest';

const spectral = new Spectral();

beforeAll(async () => {
  spectral.setRuleset(await loader.bundleAndLoadRuleset(resolve('.spectral.yaml'), { fs, fetch }));
});

/** A document that passes every rule, and the parts of it that the cases break. */
function makeGood() {
  const discrepancy = { documented: 'A table.', described: 'A list.', reason: 'The example has one.' };
  const name: Record<string, unknown> = { type: 'string', title: 'Name', description: 'Name of the disk.' };
  const properties: Record<string, unknown> = { name, disk: { $ref: '#/components/schemas/Disk' } };
  const schema: Record<string, unknown> = { type: 'object', properties };
  const alternatives: unknown[] = [{ type: 'object', properties: { id: { type: 'string', description: 'ID.' } } }];
  const requestMedia: Record<string, unknown> = { schema, examples: { diskRestore: { value: { name: 'data' } } } };
  const responseMedia: Record<string, unknown> = { schema, examples: { diskRestore: { value: { name: 'data' } } } };
  const source: Record<string, unknown> = {
    document: 'Guide',
    publisher: 'A provider',
    title: 'Restore',
    url: 'https://docs.invalid/restore',
    retrieved: '2026-01-01',
  };
  const restore: Record<string, unknown> = {
    outcome: 'accepted',
    completion: 'Its status is done.',
    fields: { backup: ['{backup_id}', '/backup'] },
  };
  const notFound: Record<string, unknown> = {
    description: 'The backup does not exist.',
    content: { 'application/json': { schema, examples: { notFound: { value: { name: 'data' } } } } },
  };
  const step: Record<string, unknown> = { getBackup: 'restoring' };
  const lifecycle: Record<string, unknown> = { refusal: 'notFound', outcomes: { restoreSucceeds: [step, { getBackup: 'restoring' }] } };
  const stateMedia = { schema, examples: { restoring: { value: { name: 'data' } } } };
  const parameter: Record<string, unknown> = { name: 'limit', in: 'query', description: 'How many.', schema: { type: 'integer' } };
  const operation: Record<string, unknown> = {
    operationId: 'restoreBackup',
    description: 'Restores a backup.',
    tags: ['Backups'],
    'x-source': source,
    'x-discrepancy': [discrepancy],
    'x-restore': restore,
    'x-lifecycle': lifecycle,
    'x-invalid-request-status': '404',
    parameters: [parameter],
    requestBody: { content: { 'application/json': requestMedia } },
    responses: { '202': { description: 'Accepted.', content: { 'application/json': responseMedia } }, '404': notFound },
  };
  const getOperation: Record<string, unknown> = {
    operationId: 'getBackup',
    description: 'Gets a backup.',
    tags: ['Backups'],
    'x-source': source,
    responses: { '200': { description: 'The backup.', content: { 'application/json': stateMedia } } },
  };
  const item: Record<string, unknown> = { get: getOperation, post: operation };
  const schemes: Record<string, unknown> = { Token: { type: 'apiKey', in: 'header', name: 'X-Auth-Token', description: 'Token.' } };
  const root: Record<string, unknown> = {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Made up', version: '1.0.0', description: 'An API.', contact: { name: 'Nobody' } },
    servers: [{ url: 'https://api.invalid' }],
    security: [{ Token: [] }],
    tags: [{ name: 'Backups', description: 'Backups.' }],
    paths: { '/backups/restore': item },
    components: {
      securitySchemes: schemes,
      schemas: { Disk: { description: 'A disk.', anyOf: alternatives } },
    },
  };
  return {
    root,
    item,
    schemes,
    operation,
    parameter,
    source,
    restore,
    lifecycle,
    step,
    discrepancy,
    schema,
    name,
    properties,
    alternatives,
    requestMedia,
    responseMedia,
    notFound,
  };
}

type Good = ReturnType<typeof makeGood>;

async function lint(document: object): Promise<{ rule: string; message: string }[]> {
  const results = await spectral.run(new Document(JSON.stringify(document), Json, resolve('description.json')));
  return results.map(({ code, message }) => ({ rule: String(code), message }));
}

const CASES: [rule: string, title: string, breakIt: (good: Good) => unknown, message: string][] = [
  ['openapi-version', 'OpenAPI 3.0', ({ root }) => Object.assign(root, { openapi: '3.0.3' }), '3.0.3'],
  ['json-schema-dialect', 'no dialect', ({ root }) => delete root.jsonSchemaDialect, 'jsonSchemaDialect is missing'],
  [
    'json-schema-dialect',
    'another dialect',
    ({ root }) => Object.assign(root, { jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#' }),
    'draft/2020-12/schema',
  ],
  ['operation-id', 'no operationId', ({ operation }) => delete operation.operationId, '`restoreBackup`'],
  ['operation-id', 'noun before verb', ({ operation }) => Object.assign(operation, { operationId: 'backupRestore' }), '`restoreBackup`'],
  ['operation-id', 'snake case', ({ operation }) => Object.assign(operation, { operationId: 'restore_backup' }), '`restoreBackup`'],
  ['operation-id', 'verb alone', ({ operation }) => Object.assign(operation, { operationId: 'restore' }), '`restoreBackup`'],
  ['operation-tagged', 'no tags', ({ operation }) => delete operation.tags, 'tags: [Backups]'],
  ['operation-tagged', 'empty tags', ({ operation }) => Object.assign(operation, { tags: [] }), 'tags: [Backups]'],
  ['operation-source', 'no source', ({ operation }) => delete operation['x-source'], 'x-source'],
  ['source-form', 'source without publisher', ({ source }) => delete source.publisher, '"publisher"'],
  ['source-form', 'source with more', ({ source }) => Object.assign(source, { page: 4 }), '"page"'],
  ['source-form', 'blank title', ({ source }) => Object.assign(source, { title: ' ' }), '"title"'],
  ['source-form', 'an address without a scheme', ({ source }) => Object.assign(source, { url: 'docs.invalid' }), '"url"'],
  ['source-form', 'no day', ({ source }) => Object.assign(source, { retrieved: 'today' }), '"retrieved"'],
  [
    'discrepancy-form',
    'not a list',
    ({ operation, discrepancy }) => Object.assign(operation, { 'x-discrepancy': discrepancy }),
    'list of discrepancies',
  ],
  ['discrepancy-form', 'empty list', ({ schema }) => Object.assign(schema, { 'x-discrepancy': [] }), 'list of discrepancies'],
  ['discrepancy-form', 'no reason', ({ discrepancy }) => Reflect.deleteProperty(discrepancy, 'reason'), '"reason"'],
  ['discrepancy-form', 'more keys', ({ discrepancy }) => Object.assign(discrepancy, { who: 'me' }), '"who"'],
  ['discrepancy-form', 'another kind', ({ discrepancy }) => Object.assign(discrepancy, { kind: 'typo' }), 'allowed values'],
  ['discrepancy-form', 'blank text', ({ discrepancy }) => Object.assign(discrepancy, { described: '' }), '"described"'],
  ['restore-form', 'no completion', ({ restore }) => delete restore.completion, '"completion"'],
  ['restore-form', 'unknown outcome', ({ restore }) => Object.assign(restore, { outcome: 'maybe' }), 'allowed values'],
  ['restore-form', 'unknown field', ({ restore }) => Object.assign(restore, { fields: { source: ['/backup'] } }), '"source"'],
  ['restore-form', 'a place without a slash', ({ restore }) => Object.assign(restore, { fields: { backup: ['backup'] } }), 'pattern'],
  [
    'restore-form',
    'a way to follow that shows nothing',
    ({ restore }) => Object.assign(restore, { follow: { status: '/status' } }),
    'follow',
  ],
  [
    'token-form',
    'no expiry',
    ({ operation }) => Object.assign(operation, { 'x-token': { token: '$response.header.X-Subject-Token' } }),
    '"expires"',
  ],
  [
    'token-form',
    'a token that is not in the response',
    ({ operation }) => Object.assign(operation, { 'x-token': { token: '$request.body#/token', expires: '$response.body#/expires' } }),
    'pattern',
  ],
  ['lifecycle-form', 'no outcomes', ({ lifecycle }) => delete lifecycle.outcomes, '"outcomes"'],
  [
    'lifecycle-form',
    'one step',
    ({ lifecycle, step }) => Object.assign(lifecycle, { outcomes: { restoreSucceeds: [step] } }),
    'fewer than 2',
  ],
  ['lifecycle-form', 'an example that is no text', ({ step }) => Object.assign(step, { getBackup: 1 }), 'getBackup'],
  ['lifecycle-described', 'an unknown refusal', ({ lifecycle }) => Object.assign(lifecycle, { refusal: 'restoring' }), '`restoring`'],
  ['lifecycle-described', 'an unknown example', ({ step }) => Object.assign(step, { getBackup: 'gone' }), '`gone`'],
  [
    'lifecycle-described',
    'an unknown operation',
    ({ lifecycle }) => Object.assign(lifecycle, { outcomes: { restoreSucceeds: [{ getTask: 'done' }, { getTask: 'done' }] } }),
    '`getTask`',
  ],
  ['lifecycle-described', 'an unknown API', ({ step }) => Object.assign(step, { 'none#getBackup': 'restoring' }), 'API `none`'],
  [
    'lifecycle-described',
    'an unknown operation of another API',
    ({ step }) => Object.assign(step, { 'cbr#getDisk': 'restoring' }),
    '`cbr#getDisk`',
  ],
  [
    'lifecycle-described',
    'an unknown example of another API',
    ({ step }) => Object.assign(step, { 'cbr#getBackup': 'gone' }),
    'has no example `gone`',
  ],
  [
    'lifecycle-described',
    'a step that names more',
    ({ step }) => Object.assign(step, { restoreBackup: 'diskRestore' }),
    'as in every step',
  ],
  [
    'lifecycle-described',
    'an outcome with the name of an example',
    ({ lifecycle, step }) => Object.assign(lifecycle, { outcomes: { diskRestore: [step, step] } }),
    'rename it',
  ],
  [
    'invalid-request-status-form',
    'a number',
    ({ operation }) => Object.assign(operation, { 'x-invalid-request-status': 404 }),
    'in quotes',
  ],
  [
    'invalid-request-status-form',
    'a success',
    ({ operation }) => Object.assign(operation, { 'x-invalid-request-status': '202' }),
    'client error',
  ],
  [
    'invalid-request-status-described',
    'a status of no response',
    ({ operation }) => Object.assign(operation, { 'x-invalid-request-status': '400' }),
    'x-invalid-request-status is 400',
  ],
  ['invalid-request-status-described', 'no reason', ({ operation }) => delete operation['x-discrepancy'], 'has no reason'],
  ['parameter-description', 'no description', ({ parameter }) => delete parameter.description, 'parameters/0'],
  ['error-description', 'no description', ({ notFound }) => delete notFound.description, 'responses/404'],
  ['error-description', 'blank description', ({ notFound }) => Object.assign(notFound, { description: ' ' }), 'responses/404'],
  ['schema-form', 'undescribed property', ({ name }) => delete name.description, '`name`'],
  [
    'schema-form',
    'undescribed property in a branch',
    ({ alternatives }) => alternatives.push({ type: 'object', properties: { size: { type: 'integer' } } }),
    '`size`',
  ],
  ['schema-form', 'a property that is false', ({ properties }) => Object.assign(properties, { server_id: false }), 'required: [server_id]'],
  ['schema-form', 'bare required list', ({ alternatives }) => alternatives.push({ required: ['id'] }), 'anyOf/1'],
  ['request-examples', 'no examples', ({ requestMedia }) => delete requestMedia.examples, 'requestBody'],
  ['request-examples', 'empty examples', ({ requestMedia }) => Object.assign(requestMedia, { examples: {} }), 'requestBody'],
  ['response-examples', 'no examples', ({ responseMedia }) => delete responseMedia.examples, 'responses/202'],
  [
    'example-key',
    'kebab case',
    ({ requestMedia }) => Object.assign(requestMedia, { examples: { 'disk-restore': { value: { name: 'data' } } } }),
    '`disk-restore`',
  ],
  [
    'example-key',
    'spaces on a parameter',
    ({ parameter }) => Object.assign(parameter, { examples: { 'a limit': { value: 2 } } }),
    '`a limit`',
  ],
  [
    'example-value',
    'a value "string"',
    ({ requestMedia }) => Object.assign(requestMedia, { examples: { diskRestore: { value: { name: 'string' } } } }),
    '`name: string`',
  ],
  [
    'example-value',
    "a value that is its schema's title",
    ({ responseMedia }) => Object.assign(responseMedia, { examples: { diskRestore: { value: { name: 'Name' } } } }),
    '`name: Name`',
  ],
  ['security-applied', 'no security', ({ root }) => delete root.security, 'POST /backups/restore'],
  ['security-applied', 'security taken off', ({ operation }) => Object.assign(operation, { security: [] }), 'POST /backups/restore'],
  ['security-applied', 'a way without', ({ root }) => Object.assign(root, { security: [{ Token: [] }, {}] }), 'POST /backups/restore'],
  ['token-is-security', 'a header', ({ parameter }) => Object.assign(parameter, { name: 'X-Auth-Token', in: 'header' }), '`X-Auth-Token`'],
  [
    'token-is-security',
    'another case',
    ({ parameter }) => Object.assign(parameter, { name: 'x-auth-token', in: 'header' }),
    '`x-auth-token`',
  ],
  [
    'token-is-security',
    'a bearer token',
    ({ parameter, schemes }) => {
      Object.assign(parameter, { name: 'Authorization', in: 'header' });
      schemes.Token = { type: 'http', scheme: 'bearer' };
    },
    '`Authorization`',
  ],
  [
    'token-is-security',
    'a key in the query of a path',
    ({ item, schemes }) => {
      item.parameters = [{ name: 'key', in: 'query', description: 'Key.', schema: { type: 'string' } }];
      schemes.Token = { type: 'apiKey', in: 'query', name: 'key' };
    },
    'query parameter `key`',
  ],
];

describe('the rules', () => {
  it('report nothing for a valid document', async () => {
    expect(await lint(makeGood().root)).toEqual([]);
  });

  it.each(CASES)('%s names %s', async (rule, _title, breakIt, message) => {
    const good = makeGood();
    breakIt(good);
    const results = (await lint(good.root)).filter((result) => result.rule === rule);
    expect(results.map((result) => result.message).join('\n')).toContain(message);
  });

  it('treat a property named `properties` and an example named `anyOf` as data', async () => {
    const good = makeGood();
    good.properties.properties = { type: 'object', description: 'More.', properties: { size: { type: 'integer', description: 'Size.' } } };
    good.requestMedia.examples = { diskRestore: { value: { name: 'data', properties: { size: 2 }, anyOf: [{ required: ['a'] }] } } };
    expect(await lint(good.root)).toEqual([]);
  });

  it('allow an API that states that it needs no token', async () => {
    const good = makeGood();
    good.root.security = [];
    expect(await lint(good.root)).toEqual([]);
  });

  it('each have a case that fires', () => {
    const own = Object.values(spectral.ruleset?.rules ?? {}).filter((rule) => rule.enabled && rule.owner === spectral.ruleset);
    const fired = new Set(CASES.map(([rule]) => rule));
    expect(own.map((rule) => rule.name).filter((name) => !fired.has(name))).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
  });

  it('are all errors', () => {
    const own = Object.values(spectral.ruleset?.rules ?? {}).filter((rule) => rule.enabled && rule.owner === spectral.ruleset);
    expect(own.filter((rule) => rule.severity !== 0).map((rule) => rule.name)).toEqual([]);
  });
});
