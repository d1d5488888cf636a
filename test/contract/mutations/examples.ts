import { DISCREPANCY, type Mutation } from './parts.ts';

const set = Object.assign;

/** Changes of examples and error codes. */
export const EXAMPLES: Mutation[] = [
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
    'restoreSnapshot exchange diskRestore: the example of request is explained, so it needs an x-discrepancy',
  ],
  [
    'an example is explained without a reason',
    (parts) => set(parts.requestMedia('createSnapshot').examples.dataSnapshot, { 'x-discrepancy': [DISCREPANCY] }),
    'createSnapshot exchange dataSnapshot: the example of request has an x-discrepancy',
  ],
  [
    'an error code is dropped',
    (parts) => delete parts.errors('NotFound').volumeNotFound,
    'restoreVolume response 404 volume_not_found: is documented, no example volumeNotFound has it',
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
    'restoreVolume response 404 volume_not_found: the example volumeNotFound has no description',
  ],

  [
    "an error example's summary is another code",
    (parts) => set(parts.errors('NotFound').volumeNotFound, { summary: 'snapshot_not_found' }),
    'restoreVolume response 404 volume_not_found: the summary of the example volumeNotFound is snapshot_not_found',
  ],
  [
    'an error example has another key',
    (parts) => {
      const errors = parts.errors('NotFound');
      errors.gone = errors.volumeNotFound;
      delete errors.volumeNotFound;
    },
    'restoreVolume response 404 example gone: is described, not documented',
  ],
  [
    'the examples of two errors are swapped',
    (parts) => {
      const { volumeNotFound, snapshotNotFound } = parts.errors('NotFound');
      set(parts.errors('NotFound'), { volumeNotFound: snapshotNotFound, snapshotNotFound: volumeNotFound });
    },
    'restoreVolume response 404 volume_not_found: the example volumeNotFound has another body',
  ],
  [
    "a header parameter's example has another key",
    (parts) => {
      const parameter = parts.parameter('listSnapshots', 'X-Trace');
      parameter.examples = { secondPage: parameter.examples.firstPage };
    },
    'listSnapshots exchange firstPage: header X-Trace has no example of that key',
  ],
];
