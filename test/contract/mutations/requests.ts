import type { Mutation } from './parts.ts';

const set = Object.assign;

/** Changes of request bodies. */
export const REQUESTS: Mutation[] = [
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

  [
    'a keyword is added to an explained property',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot', 'expires_after'), { multipleOf: 7 }),
    'createSnapshot request snapshot.expires_after: is documented with no multipleOf',
  ],
  [
    'a default is added to an explained property',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot', 'volume_id'), { default: 'volume-1' }),
    'createSnapshot request snapshot.volume_id: is documented with no default',
  ],
  [
    'a property is added to an alternative',
    (parts) => set(parts.schema('ServerRestore').properties, { force: { type: 'boolean' } }),
    'restoreSnapshot request restore.force: is described, not documented',
  ],
  [
    'an alternative is closed',
    (parts) => set(parts.schema('ServerRestore'), { unevaluatedProperties: false }),
    'restoreSnapshot request restore: is documented with no unevaluatedProperties',
  ],
  [
    'an alternative needs a property',
    (parts) => parts.schema('DiskRestore').required.push('power_on'),
    'restoreSnapshot request restore.power_on: is not mandatory, described as required',
  ],
  [
    'alternatives exclude each other',
    (parts) => {
      const restore = parts.property('RestoreSnapshotRequest', 'restore');
      restore.oneOf = restore.anyOf;
      delete restore.anyOf;
    },
    'restoreSnapshot request restore: is documented with no oneOf',
  ],
  [
    'an alternative forbids a property',
    (parts) => set(parts.schema('DiskRestore'), { not: { required: ['server_id'] } }),
    'restoreSnapshot request restore: is documented with no not',
  ],
  [
    'a property is for reading only',
    (parts) => set(parts.property('DiskRestore', 'power_on'), { readOnly: true }),
    'restoreSnapshot request restore.power_on: is documented with no readOnly',
  ],
  [
    'a body is for writing only',
    (parts) => set(parts.schema('CreateSnapshotRequest'), { writeOnly: true }),
    'createSnapshot request the body: is documented with no writeOnly',
  ],
  [
    'a property is deprecated',
    (parts) => set(parts.property('ServerRestore', 'volume_id'), { deprecated: true }),
    'restoreSnapshot request restore.volume_id: is documented with no deprecated',
  ],
  [
    'a schema cannot be compiled',
    (parts) => set(parts.property('CreateSnapshotRequest', 'snapshot', 'name'), { pattern: '(' }),
    'createSnapshot schemas: cannot be compiled',
  ],
];
