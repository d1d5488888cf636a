import { describe, expect, it } from 'vitest';
import type { Document, Example, MediaType, Operation, Parameter, Response } from '../../scripts/openapi/document.ts';
import { compareApi, findOperation } from './compare-api.ts';
import { loadFixtures } from './load-apis.ts';
import type { Page } from './page.ts';

// biome-ignore lint/suspicious/noExplicitAny: mutations write what no description may have.
type Loose = any;

const [fixture] = await loadFixtures();
if (fixture === undefined) throw new Error('The fixture has no API.');
const { document: original, page } = fixture;

/** The parts of a description that mutations change. */
class Parts {
  readonly document: Document & Loose = structuredClone(original);

  schema(name: string): Loose {
    return this.document.components.schemas[name];
  }

  /** A property, by its name and those of its parents. */
  property(schema: string, ...names: string[]): Loose {
    return names.reduce((node, name) => node.properties?.[name] ?? node.items.properties[name], this.schema(schema));
  }

  operation(operationId: string): Operation & Loose {
    const row = page.operations.find((operation) => operation.operationId === operationId);
    return row && findOperation(this.document, row)?.operation;
  }

  parameter(operationId: string, name: string): Parameter & Loose {
    const row = page.operations.find((operation) => operation.operationId === operationId);
    return row && findOperation(this.document, row)?.parameters.find((parameter) => parameter.name === name);
  }

  response(name: string): Response & Loose {
    return this.document.components.responses[name];
  }

  requestMedia(operationId: string): MediaType & Loose {
    return this.operation(operationId).requestBody.content['application/json'];
  }

  responseMedia(operationId: string, status: string): MediaType & Loose {
    return this.operation(operationId).responses[status].content['application/json'];
  }

  errors(response: string): Record<string, Example> & Loose {
    return this.response(response).content['application/json'].examples;
  }

  unrequire(schema: Loose, name: string): void {
    schema.required = schema.required.filter((other: string) => other !== name);
  }
}

type Mutation = [what: string, mutate: (parts: Parts) => unknown, difference: string];

const set = Object.assign;

const API: Mutation[] = [
  ['the dialect is dropped', ({ document }) => delete document.jsonSchemaDialect, 'jsonSchemaDialect: '],
  [
    'the dialect is draft-07',
    ({ document }) => set(document, { jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#' }),
    'jsonSchemaDialect: ',
  ],
  [
    'an operation is added',
    (parts) => set(parts.document.paths, { '/v1/vaults': { get: parts.operation('listSnapshots') } }),
    'GET /v1/vaults: is described, not documented',
  ],
  [
    'a path is changed',
    ({ document }) => {
      document.paths['/v2/snapshots'] = document.paths['/v1/{project}/snapshots'];
      delete document.paths['/v1/{project}/snapshots'];
    },
    'POST /v1/{project}/snapshots: is documented, not described',
  ],
  [
    'a method is changed',
    ({ document }) => {
      const item = document.paths['/v1/{project}/snapshots/{snapshot_id}'];
      item.put = item.delete;
      delete item.delete;
    },
    'DELETE /v1/{project}/snapshots/{snapshot_id}: is documented, not described',
  ],
  [
    'an operation is renamed',
    (parts) => set(parts.operation('deleteSnapshot'), { operationId: 'removeSnapshot' }),
    'deleteSnapshot operationId: ',
  ],
  ['another page is named', (parts) => set(parts.operation('getSnapshot')['x-source'], { title: 'List' }), 'getSnapshot x-source title: '],
  ['the page is not named', (parts) => delete parts.operation('getSnapshot')['x-source'], 'getSnapshot x-source document: '],
];

const SECURITY: Mutation[] = [
  [
    'the token is optional',
    (parts) => set(parts.operation('getSnapshot'), { security: [] }),
    'getSnapshot header Authorization: is documented',
  ],
  ['there is a way without a token', ({ document }) => document.security.push({}), 'listSnapshots header Authorization: is documented'],
  [
    'the token is another scheme',
    ({ document }) => set(document.components.securitySchemes.AccessToken, { scheme: 'basic' }),
    'listSnapshots header Authorization: ',
  ],
  [
    'the token is in a header of its own',
    ({ document }) => set(document.components.securitySchemes, { AccessToken: { type: 'apiKey', in: 'header', name: 'X-Token' } }),
    'listSnapshots header Authorization: ',
  ],
];

const PARAMETERS: Mutation[] = [
  [
    'a parameter is dropped',
    (parts) => parts.operation('listSnapshots').parameters.pop(),
    'listSnapshots header X-Trace: is documented, not described',
  ],
  [
    'a parameter is added',
    (parts) => set(parts.operation('deleteSnapshot'), { parameters: [{ name: 'force', in: 'query', schema: { type: 'boolean' } }] }),
    'deleteSnapshot query force: is described, not documented',
  ],
  [
    'a parameter moves',
    (parts) => set(parts.parameter('listSnapshots', 'limit'), { in: 'header' }),
    'listSnapshots query limit: is documented, not described',
  ],
  [
    'a parameter is required',
    (parts) => set(parts.parameter('listSnapshots', 'limit'), { required: true }),
    'listSnapshots query limit: is not mandatory',
  ],
  [
    'a range is dropped',
    (parts) => delete parts.parameter('listSnapshots', 'limit').schema.maximum,
    'listSnapshots query limit: is documented with maximum 100',
  ],
  [
    'a range of a shared parameter is widened',
    (parts) => set(parts.parameter('restoreVolume', 'project').schema, { maxLength: 33 }),
    'restoreVolume path project: is documented with maxLength 32',
  ],
  [
    'a default is dropped',
    (parts) => delete parts.parameter('listSnapshots', 'limit').schema.default,
    'listSnapshots query limit: is documented with default 20',
  ],
  [
    'a type is changed',
    (parts) => set(parts.parameter('listSnapshots', 'limit').schema, { type: 'number' }),
    'listSnapshots query limit: is documented as integer',
  ],
  [
    'a listed value is dropped',
    (parts) => parts.parameter('listSnapshots', 'status').schema.enum.pop(),
    'listSnapshots query status: is documented with enum',
  ],
  [
    'a format is added',
    (parts) => set(parts.parameter('getSnapshot', 'snapshot_id').schema, { format: 'uuid' }),
    'getSnapshot path snapshot_id: is documented with no format',
  ],
  [
    'a parameter has content in place of a schema',
    (parts) => {
      const parameter = parts.parameter('listSnapshots', 'status');
      parameter.content = { 'application/json': { schema: parameter.schema } };
      delete parameter.schema;
    },
    'listSnapshots query status: has no schema',
  ],
];

const REQUESTS: Mutation[] = [
  [
    'a property is not required',
    (parts) => parts.unrequire(parts.schema('CreateSnapshotRequest'), 'snapshot'),
    'createSnapshot snapshot: a request where snapshot is missing is accepted',
  ],
  [
    'a nested property is not required',
    (parts) => parts.unrequire(parts.property('Mappings', 'from') && parts.schema('Mappings').items, 'from'),
    'restoreSnapshot restore.mappings[].from: ',
  ],
  [
    'a case needs less',
    (parts) => parts.unrequire(parts.schema('ServerRestore'), 'mappings'),
    'restoreSnapshot restore.mappings: a request where restore.mappings is missing (server) is accepted',
  ],
  [
    'a case needs more',
    (parts) => parts.schema('DiskRestore').required.push('mappings'),
    'restoreSnapshot the body: a request where the body has only what is mandatory (disk) is refused',
  ],
  [
    'an alternative is gone',
    (parts) => parts.property('RestoreSnapshotRequest', 'restore').anyOf.pop(),
    'restoreSnapshot the body: a request where the body has only what is mandatory (disk) is refused',
  ],
  [
    'an alternative is there twice',
    (parts) => parts.property('RestoreSnapshotRequest', 'restore').anyOf.splice(1, 1, { $ref: '#/components/schemas/ServerRestore' }),
    'restoreSnapshot the body: a request where the body has only what is mandatory (disk) is refused',
  ],
  [
    'one alternative instead of any',
    (parts) => {
      const restore = parts.property('RestoreSnapshotRequest', 'restore');
      restore.oneOf = restore.anyOf;
      delete restore.anyOf;
    },
    'restoreSnapshot the body: a request where the body has everything (server) is refused',
  ],
  [
    'a type is changed in one alternative',
    (parts) => set(parts.property('DiskRestore', 'server_id'), { type: 'integer' }),
    'restoreSnapshot request restore.server_id: ',
  ],
  [
    'a property is missing from one alternative',
    (parts) => delete parts.schema('DiskRestore').properties.power_on,
    'restoreSnapshot restore.power_on: a request where restore.power_on is "text" (disk)',
  ],
  [
    'a property is dropped',
    (parts) => delete parts.property('CreateSnapshotRequest', 'snapshot').properties.name,
    'createSnapshot request snapshot.name: is documented, not described',
  ],
  [
    'a property is added',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot').properties, { label: { type: 'string' } }),
    'createSnapshot request snapshot.label: is described, not documented',
  ],
  [
    'a property takes anything',
    (parts) => delete parts.property('CreateSnapshotRequest', 'snapshot', 'name').type,
    'createSnapshot request snapshot.name: is described without a type',
  ],
  [
    'null is allowed',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot', 'name'), { type: ['string', 'null'] }),
    'createSnapshot request snapshot.name: is documented as string, described as string or null',
  ],
  [
    'a default is changed',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot', 'incremental'), { default: true }),
    'createSnapshot request snapshot.incremental: is documented with default false',
  ],
  [
    'a lower end is moved',
    (parts) => set(parts.property('ServerRestore', 'server_id'), { minLength: 0 }),
    'restoreSnapshot request restore.server_id: is documented with minLength 1',
  ],
  [
    'a list must not be empty',
    (parts) => set(parts.schema('Mappings'), { minItems: 1 }),
    'restoreSnapshot request restore.mappings: is documented with no minItems',
  ],
  [
    'a schema is closed',
    (parts) => set(parts.schema('Mappings').items, { additionalProperties: false }),
    'restoreSnapshot request restore.mappings[]: is documented with no additionalProperties',
  ],
  [
    'a range of a linked page is dropped',
    (parts) => delete parts.property('CreateSnapshotRequest', 'snapshot', 'expires_after').maximum,
    'createSnapshot request snapshot.expires_after: is documented with maximum 365',
  ],
  [
    'a linked page is followed silently',
    (parts) => delete parts.property('CreateSnapshotRequest', 'snapshot', 'expires_after')['x-discrepancy'],
    'createSnapshot request snapshot.expires_after: follows another page',
  ],
  [
    'a nesting is not explained',
    (parts) => delete parts.property('CreateSnapshotRequest', 'snapshot', 'volume_id')['x-discrepancy'],
    'createSnapshot request snapshot.volume_id: is listed as volume_id',
  ],
  [
    'the reason for the cases is dropped',
    (parts) => delete parts.property('RestoreSnapshotRequest', 'restore')['x-discrepancy'],
    'restoreSnapshot request restore.mappings: is mandatory by its description',
  ],
  [
    'the body may be left out',
    (parts) => set(parts.operation('createSnapshot').requestBody, { required: false }),
    'createSnapshot the body: a request where the body is left out is accepted',
  ],
  [
    'the body may be no object',
    (parts) =>
      set(parts.requestMedia('createSnapshot'), {
        schema: { anyOf: [{ $ref: '#/components/schemas/CreateSnapshotRequest' }, { type: 'boolean' }] },
      }),
    'createSnapshot the body: a request where the body is true is accepted',
  ],
  [
    'a body comes with an operation that has none',
    (parts) => set(parts.operation('restoreVolume'), { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } }),
    'restoreVolume request body: is described, not documented',
  ],
  [
    'a body is dropped',
    (parts) => delete parts.operation('createSnapshot').requestBody,
    'createSnapshot request body: is documented, not described',
  ],
  [
    'a media type is added',
    (parts) => set(parts.operation('createSnapshot').requestBody.content, { 'text/plain': {} }),
    'createSnapshot request text/plain: is described, not documented',
  ],
  [
    'a media type has no schema',
    (parts) => delete parts.requestMedia('createSnapshot').schema,
    'createSnapshot request application/json: has no schema',
  ],
];

const RESPONSES: Mutation[] = [
  [
    'a status is removed',
    (parts) => delete parts.operation('deleteSnapshot').responses['409'],
    'deleteSnapshot response 409: is documented, not described',
  ],
  [
    'a status is added',
    (parts) => set(parts.operation('deleteSnapshot').responses, { '418': { description: 'A teapot.' } }),
    'deleteSnapshot response 418: is described, not documented',
  ],
  [
    'a status of a linked page is removed',
    (parts) => delete parts.operation('getSnapshot').responses['404'],
    'getSnapshot response 404: is documented, not described',
  ],
  [
    'a status of a linked page is not explained',
    (parts) => delete parts.response('NotFound')['x-discrepancy'],
    'getSnapshot response 404: follows another page',
  ],
  [
    'a body comes with a status that has none',
    (parts) => set(parts.operation('deleteSnapshot').responses['204'], { content: { 'application/json': { schema: { type: 'object' } } } }),
    'deleteSnapshot response 204 body: is described, not documented',
  ],
  [
    'a body is dropped',
    (parts) => delete parts.operation('restoreVolume').responses['202'].content,
    'restoreVolume response 202 body: is documented, not described',
  ],
  [
    'a media type has no schema',
    (parts) => delete parts.responseMedia('getSnapshot', '200').schema,
    'getSnapshot response 200 application/json: has no schema',
  ],
  [
    'a header is added',
    (parts) => set(parts.operation('deleteSnapshot').responses['204'], { headers: { 'X-Trace': { schema: { type: 'string' } } } }),
    'deleteSnapshot response 204 header X-Trace: is described, not documented',
  ],
  [
    'a property is added',
    (parts) => set(parts.schema('RestoreTask').properties, { state: { type: 'string' } }),
    'restoreVolume response 202 state: is described, not documented',
  ],
  [
    'a property is dropped',
    (parts) => delete parts.schema('ListSnapshotsResponse').properties.next,
    'listSnapshots response 200 next: is documented, not described',
  ],
  [
    'a nested property is dropped',
    (parts) => delete parts.schema('Snapshot').properties.volumes.items.properties.size,
    'getSnapshot response 200 snapshot.volumes[].size: is documented, not described',
  ],
  [
    'a property may be missing',
    (parts) => parts.unrequire(parts.schema('RestoreTask'), 'task_id'),
    'restoreVolume response 202 task_id: is mandatory, described as optional',
  ],
  [
    'a property is not null',
    (parts) => set(parts.property('Snapshot', 'parent_id'), { type: 'string' }),
    'listSnapshots response 200 snapshots[].parent_id: is documented as string or null',
  ],
  [
    'a format is not explained',
    (parts) => delete parts.property('Snapshot', 'created_at')['x-discrepancy'],
    'listSnapshots response 200 snapshots[].created_at: is documented with no format',
  ],
  [
    'an error has another body',
    (parts) => set(parts.property('Error', 'error').properties, { details: { type: 'string' } }),
    'createSnapshot response 400 error.details: is described, not documented',
  ],
];

const EXAMPLES: Mutation[] = [
  [
    'a documented example is changed',
    (parts) => set(parts.requestMedia('createSnapshot').examples.dataSnapshot, { value: {} }),
    'createSnapshot exchange dataSnapshot: the example of request has another value',
  ],
  [
    'a documented example is renamed',
    (parts) =>
      set(parts.requestMedia('createSnapshot'), { examples: { other: parts.requestMedia('createSnapshot').examples.dataSnapshot } }),
    'createSnapshot exchange dataSnapshot: request has no example of that key',
  ],
  [
    'the response to a request without a body is changed',
    (parts) => set(parts.responseMedia('restoreVolume', '202').examples.taskStarted, { value: { task_id: 'task-2' } }),
    'restoreVolume exchange taskStarted: the example of response 202 has another value',
  ],
  [
    'the response to a request without a body has another key',
    (parts) =>
      set(parts.responseMedia('getSnapshot', '200'), {
        examples: { other: parts.responseMedia('getSnapshot', '200').examples.availableSnapshot },
      }),
    'getSnapshot exchange availableSnapshot: response 200 has no example of that key',
  ],
  [
    "a parameter's example is changed",
    (parts) => set(parts.parameter('listSnapshots', 'limit').examples.firstPage, { value: 3 }),
    'listSnapshots exchange firstPage: the example of query limit has another value',
  ],
  [
    "a shared parameter's example is dropped",
    (parts) => delete parts.parameter('restoreVolume', 'project').examples.taskStarted,
    'restoreVolume exchange taskStarted: path project has no example of that key',
  ],
  [
    'an invented example is not explained',
    (parts) => delete parts.requestMedia('restoreSnapshot').examples.diskRestore['x-discrepancy'],
    'restoreSnapshot request example diskRestore: is described, not documented',
  ],
  [
    'an error code is dropped',
    (parts) => delete parts.errors('NotFound').volumeNotFound,
    'restoreVolume response 404 volume_not_found: is documented, no example has it',
  ],
  [
    'an error code is changed',
    (parts) => set(parts.errors('BadRequest').invalidParameter.value.error, { code: 'invalid' }),
    'createSnapshot response 400 invalid_parameter: ',
  ],
  [
    'an error message is changed',
    (parts) => set(parts.errors('BadRequest').invalidParameter.value.error, { message: 'No.' }),
    'createSnapshot response 400 invalid_parameter: ',
  ],
  [
    'an error is added',
    (parts) => set(parts.errors('NotFound'), { gone: { value: { error: { code: 'gone', message: 'Gone.' } } } }),
    'getSnapshot response 404 example gone: is described, not documented',
  ],
  [
    'a remedy is dropped',
    (parts) => delete parts.errors('NotFound').volumeNotFound.description,
    'restoreVolume response 404 volume_not_found: its remedy is documented',
  ],
];

describe('a description', () => {
  it('that agrees with its pages has no difference', () => {
    expect(compareApi(page, original)).toEqual([]);
  });

  it.each([...API, ...SECURITY, ...PARAMETERS, ...REQUESTS, ...RESPONSES, ...EXAMPLES])(
    'in which %s differs from its pages',
    (_what, mutate, difference) => {
      const parts = new Parts();
      mutate(parts);
      const differences = compareApi(page, parts.document);
      expect(
        differences.filter((found) => found.startsWith(difference)),
        differences.join('\n'),
      ).not.toEqual([]);
    },
  );
});

describe('a page', () => {
  type PageMutation = [what: string, mutate: (page: Page & Loose) => unknown, difference: string];
  const find = (copy: Page, operationId: string): Loose => copy.operations.find((operation) => operation.operationId === operationId);

  it.each<PageMutation>([
    [
      'an operation is added',
      (copy) => copy.operations.push({ ...find(copy, 'getSnapshot'), path: '/v1/vaults' }),
      'GET /v1/vaults: is documented, not described',
    ],
    [
      'a parameter is added',
      (copy) => find(copy, 'deleteSnapshot').parameters.push({ name: 'force', in: 'query', type: 'boolean' }),
      'deleteSnapshot query force: is documented, not described',
    ],
    [
      'a status is added',
      (copy) => find(copy, 'deleteSnapshot').responses.push({ status: '423' }),
      'deleteSnapshot response 423: is documented, not described',
    ],
    [
      'a header is added',
      (copy) => set(find(copy, 'deleteSnapshot').responses[0], { headers: ['X-Trace'] }),
      'deleteSnapshot response 204 header X-Trace: is documented, not described',
    ],
    [
      'a token comes from another page',
      (copy) => set(find(copy, 'getSnapshot'), { token: { ...find(copy, 'getSnapshot').token, from: 'Tokens' } }),
      'getSnapshot header Authorization: comes from Tokens',
    ],
    ['no token is documented', (copy) => delete find(copy, 'getSnapshot').token, 'getSnapshot security: AccessToken is described'],
    [
      'an exchange was repaired',
      (copy) => set(find(copy, 'getSnapshot').exchanges[0], { repaired: ['A comma.'] }),
      'getSnapshot exchange availableSnapshot: was repaired',
    ],
  ])('in which %s differs from its description', (_what, mutate, difference) => {
    const copy = structuredClone(page);
    mutate(copy);
    const differences = compareApi(copy, original);
    expect(
      differences.filter((found) => found.startsWith(difference)),
      differences.join('\n'),
    ).not.toEqual([]);
  });
});
