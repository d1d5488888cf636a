import { DISCREPANCY, type Mutation } from './parts.ts';

const set = Object.assign;

/** Changes of responses. */
export const RESPONSES: Mutation[] = [
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
    'a property of the JSON in a text is dropped',
    (parts) => delete parts.property('Snapshot', 'metadata').contentSchema.properties.origin,
    'getSnapshot response 200 snapshot.metadata{}.origin: is documented, not described',
  ],
  [
    'the JSON in a text is no longer described',
    (parts) => delete parts.property('Snapshot', 'metadata').contentMediaType,
    'getSnapshot response 200 snapshot.metadata: is documented with contentMediaType',
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
    'listSnapshots response 200 snapshots[].created_at: is described with format, which the page does not document',
  ],
  [
    'an error has another body',
    (parts) => set(parts.property('Error', 'error').properties, { details: { type: 'string' } }),
    'createSnapshot response 400 error.details: is described, not documented',
  ],

  [
    'a status has the response of another',
    (parts) => set(parts.operation('getSnapshot').responses, { '401': { $ref: '#/components/responses/NotFound' } }),
    'getSnapshot response 401: is NotFound, documented as Unauthorized',
  ],
  [
    'a header is dropped',
    (parts) => delete parts.operation('createSnapshot').responses['201'].headers,
    'createSnapshot response 201 header Location: is documented, not described',
  ],
  [
    'a header has another form',
    (parts) => delete parts.operation('createSnapshot').responses['201'].headers.Location.schema.format,
    'createSnapshot response 201 header Location: is documented with format "uri"',
  ],
  [
    'a header is required',
    (parts) => set(parts.operation('createSnapshot').responses['201'].headers.Location, { required: true }),
    'createSnapshot response 201 header Location: is described as required',
  ],
  [
    'a header is not explained',
    (parts) => delete parts.operation('createSnapshot').responses['201'].headers.Location['x-discrepancy'],
    'createSnapshot response 201 header Location: ',
  ],
  [
    'a header is explained twice',
    (parts) => parts.operation('createSnapshot').responses['201'].headers.Location['x-discrepancy'].push(DISCREPANCY),
    'createSnapshot response 201 header Location: is explained, so it needs an x-discrepancy with 1 entry; it has 2',
  ],
  [
    'a link is added',
    (parts) => set(parts.operation('createSnapshot').responses['201'], { links: { snapshot: { operationId: 'getSnapshot' } } }),
    'createSnapshot response 201 link snapshot: is described, not documented',
  ],
  [
    'a format is another',
    (parts) => set(parts.property('Snapshot', 'created_at'), { format: 'date' }),
    'listSnapshots response 200 snapshots[].created_at: is documented with format "date-time"',
  ],
  [
    'an optional property is always there',
    (parts) => parts.schema('ListSnapshotsResponse').required.push('next'),
    'listSnapshots response 200 next: is not mandatory, described as required',
  ],
  [
    'an error of a linked page has another body',
    (parts) => set(parts.property('Error', 'error', 'code'), { type: 'integer' }),
    'restoreVolume response 404 error.code: is documented as string',
  ],
  [
    'an error of a linked page may lack its code',
    (parts) => parts.unrequire(parts.property('Error', 'error'), 'code'),
    'restoreVolume response 404 error.code: is mandatory, described as optional',
  ],
  [
    'an error of a linked page has another media type',
    (parts) => {
      const { content } = parts.response('NotFound');
      content['application/json; charset=utf-8'] = content['application/json'];
      delete content['application/json'];
    },
    'restoreVolume response 404 application/json; charset=utf-8: is described, not documented',
  ],
];
