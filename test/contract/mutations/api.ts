import { DISCREPANCY, type Mutation } from './parts.ts';

const set = Object.assign;

/** Changes of the document and of what identifies an operation. */
export const API: Mutation[] = [
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

  [
    'the operation has another documentation',
    (parts) => set(parts.operation('listSnapshots').externalDocs, { url: 'https://docs.cloud.example/' }),
    'listSnapshots externalDocs: ',
  ],
  ['a deprecation is dropped', (parts) => delete parts.operation('restoreVolume').deprecated, 'restoreVolume deprecated: '],
  ['a deprecation is added', (parts) => set(parts.operation('getSnapshot'), { deprecated: true }), 'getSnapshot deprecated: '],
  [
    'a deprecation is not explained',
    (parts) => delete parts.operation('restoreVolume')['x-discrepancy'],
    'restoreVolume deprecated: the operation needs an x-discrepancy',
  ],
  [
    'one of the differences from the page is not explained',
    (parts) => parts.operation('listSnapshots')['x-discrepancy'].pop(),
    'listSnapshots is explained, so it needs an x-discrepancy with 2 entries; it has 1',
  ],
  [
    'an operation is explained without a reason',
    (parts) => set(parts.operation('getSnapshot'), { 'x-discrepancy': [DISCREPANCY] }),
    'getSnapshot has an x-discrepancy',
  ],
  [
    'an invalid request gets another status',
    (parts) => set(parts.operation('getSnapshot'), { 'x-invalid-request-status': '404' }),
    'getSnapshot x-invalid-request-status: ',
  ],
];

/** Changes of servers and regions. */
export const SERVERS: Mutation[] = [
  [
    'a server is added',
    ({ document }) => document.servers.push({ url: 'https://other.cloud.example' }),
    'server https://other.cloud.example: is described, not documented',
  ],
  [
    'a server has another host',
    ({ document }) => set(document.servers[0], { url: 'https://snapshots.cloud.example' }),
    'server https://snapshots.{region}.cloud.example: is documented, not described',
  ],
  [
    'another server comes first',
    ({ document }) => document.servers.unshift({ url: 'https://other.cloud.example' }),
    'server https://snapshots.{region}.cloud.example: is documented first',
  ],
  [
    'a region is dropped',
    ({ document }) => document.servers[0].variables.region.enum.pop(),
    'server https://snapshots.{region}.cloud.example: the region south is documented, not described',
  ],
  [
    'a region is added',
    ({ document }) => document.servers[0].variables.region.enum.push('west'),
    'server https://snapshots.{region}.cloud.example: the region west is described, not documented',
  ],
  [
    'a region is listed twice',
    ({ document }) => document.servers[0].variables.region.enum.push('south'),
    'server https://snapshots.{region}.cloud.example: a region is listed twice',
  ],
  [
    'the default region is another',
    ({ document }) => set(document.servers[0].variables.region, { default: 'south' }),
    'server https://snapshots.{region}.cloud.example: the default of region is documented as north',
  ],
  [
    'an operation has a server of its own',
    (parts) => set(parts.operation('getSnapshot'), { servers: [{ url: '/' }] }),
    'getSnapshot servers: are described, not documented',
  ],
  [
    'a path has a server of its own',
    ({ document }) => set(document.paths['/v1/{project}/snapshots'], { servers: [{ url: '/' }] }),
    '/v1/{project}/snapshots servers: are described, not documented',
  ],
];

/** Changes of the token. */
export const SECURITY: Mutation[] = [
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

/** Changes of `x-restore`. */
export const RESTORES: Mutation[] = [
  [
    'x-restore is dropped',
    (parts) => delete parts.operation('restoreVolume')['x-restore'],
    'restoreVolume x-restore: is documented, not described',
  ],
  [
    'x-restore is added',
    (parts) => set(parts.operation('getSnapshot'), { 'x-restore': parts.operation('restoreVolume')['x-restore'] }),
    'getSnapshot x-restore: is described, not documented',
  ],
  [
    'the outcome is another',
    (parts) => set(parts.operation('restoreSnapshot')['x-restore'], { outcome: 'done' }),
    'restoreSnapshot x-restore outcome: ',
  ],
  [
    'a field is dropped',
    (parts) => delete parts.operation('restoreSnapshot')['x-restore'].fields.powerOn,
    'restoreSnapshot x-restore powerOn: ',
  ],
  [
    'a place is not in the request',
    (parts) => parts.operation('restoreSnapshot')['x-restore'].fields.target.push('/restore/host'),
    'restoreSnapshot x-restore target: the request has no /restore/host',
  ],
  [
    'a place is no parameter',
    (parts) => set(parts.operation('restoreVolume')['x-restore'].fields, { target: ['{snapshot_id}'] }),
    'restoreVolume x-restore target: the request has no {snapshot_id}',
  ],
];
