import { DISCREPANCY, type Mutation } from './parts.ts';

const set = Object.assign;

/** Changes of parameters. */
export const PARAMETERS: Mutation[] = [
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
    'a parameter is not explained',
    (parts) => delete parts.parameter('listSnapshots', 'status')['x-discrepancy'],
    'listSnapshots query status: is explained, so it needs an x-discrepancy with 1 entry; it has 0',
  ],
  [
    'a parameter is explained without a reason',
    (parts) => set(parts.parameter('listSnapshots', 'limit'), { 'x-discrepancy': [DISCREPANCY] }),
    'listSnapshots query limit: has an x-discrepancy',
  ],
  [
    'a range is dropped',
    (parts) => delete parts.parameter('listSnapshots', 'limit').schema.maximum,
    'listSnapshots query limit: is documented with maximum 100',
  ],
  [
    'a parameter that can be repeated is one value',
    (parts) => set(parts.parameter('listSnapshots', 'label'), { schema: parts.parameter('listSnapshots', 'label').schema.items }),
    'listSnapshots query label: is documented as array',
  ],
  [
    'a value of a repeated parameter is dropped',
    (parts) => parts.parameter('listSnapshots', 'label').schema.items.enum.pop(),
    'listSnapshots query label: is documented with enum',
  ],
  [
    'the number of times that a parameter can be repeated is limited',
    (parts) => set(parts.parameter('listSnapshots', 'label').schema, { maxItems: 2 }),
    'listSnapshots query label: is documented with no maxItems',
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

  [
    'a parameter is deprecated',
    (parts) => set(parts.parameter('listSnapshots', 'limit'), { deprecated: true }),
    'listSnapshots query limit: is described with deprecated true',
  ],
  [
    'a parameter has another style',
    (parts) => set(parts.parameter('listSnapshots', 'status'), { style: 'pipeDelimited' }),
    'listSnapshots query status: is described with style',
  ],
];
