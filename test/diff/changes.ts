/** The effect of a change on callers: a breaking change needs a new major version. */
export type Verdict = 'breaking' | 'compatible';

/** Sets the value at a JSON pointer, or removes it if there is none. */
export type Edit = [pointer: string, value?: unknown];

/** One change. The message is part of its line in the report. */
export type Change = [verdict: Verdict, name: string, edits: Edit[], message: string];

const SCHEMA = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 20, pattern: '^[a-z]+$' },
    size: { type: 'integer', minimum: 1, maximum: 10, default: 5 },
    kind: { type: 'string', enum: ['a', 'b'] },
    tags: { type: 'array', minItems: 1, items: { type: 'string' } },
    note: { type: ['string', 'null'] },
    title: { type: 'string', maxLength: 40, description: 'A name for people.' },
    target: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  },
};

/** A path item with a part for each change. */
export const ITEM = {
  get: { operationId: 'listThings', responses: { '204': { description: 'None.' } } },
  put: { operationId: 'replaceThing', security: [], responses: { '204': { description: 'Replaced.' } } },
  patch: { operationId: 'changeThing', security: [{ Token: [] }], responses: { '204': { description: 'Changed.' } } },
  post: {
    operationId: 'createThing',
    summary: 'Create a thing',
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 } },
      { name: 'order', in: 'query', required: true, schema: { type: 'string', enum: ['up', 'down'] } },
      { name: 'fields', in: 'query', explode: false, schema: { type: 'array', items: { type: 'string' } } },
    ],
    requestBody: { required: false, content: { 'application/json': { schema: SCHEMA }, 'application/xml': { schema: SCHEMA } } },
    responses: {
      '201': {
        description: 'Created.',
        headers: { 'X-Request-Id': { required: true, schema: { type: 'string' } }, 'X-Rate': { schema: { type: 'integer' } } },
        content: { 'application/json': { schema: SCHEMA }, 'application/xml': { schema: SCHEMA } },
      },
      '404': { description: 'There is no such place.' },
    },
  },
};

const ID = '/post/parameters/0';
const LIMIT = '/post/parameters/1';
const ORDER = '/post/parameters/2';
const FIELDS = '/post/parameters/3';
const DISCREPANCY = {
  documented: 'A range.',
  described: 'That range.',
  reason: 'It is kept as documented, although it makes another path.',
};
const EXAMPLES = Object.fromEntries([...'abcdefghijklmnop'].map((key) => [key, { value: 10 }]));
const REQUEST = '/post/requestBody/content/application~1json/schema';
const RESPONSE = '/post/responses/201/content/application~1json/schema';
const HEADERS = '/post/responses/201/headers';

/** Changes of a path item, in the order of oasdiff's catalogue of checks. */
export const ITEM_CHANGES: Change[] = [
  ['breaking', 'an operation is removed', [['/get']], 'Operation `GET'],
  ['compatible', 'an operation is added', [['/options', { responses: {} }]], 'added'],
  [
    'compatible',
    'a path parameter is explained',
    [
      [`${ID}/x-discrepancy`, [DISCREPANCY]],
      [`${ID}/description`, 'The thing.'],
    ],
    'modified',
  ],
  [
    'compatible',
    'a parameter gets many examples',
    [
      [`${LIMIT}/examples`, EXAMPLES],
      [`${ORDER}/examples`, EXAMPLES],
    ],
    '',
  ],
  ['breaking', 'an operationId changes', [['/post/operationId', 'makeThing']], "changed from 'createThing"],
  ['breaking', 'an operationId is removed', [['/post/operationId']], '`operationId` of operation'],
  ['compatible', 'an operation is deprecated', [['/post/deprecated', true]], 'modified'],
  ['compatible', 'a summary changes', [['/post/summary', 'Create one thing']], 'modified'],

  ['breaking', 'a parameter is removed', [[FIELDS]], '`fields` query parameter was removed.'],
  ['compatible', 'an optional parameter is added', [['/post/parameters/4', { name: 'sort', in: 'query', schema: {} }]], 'added'],
  [
    'breaking',
    'a required parameter is added',
    [['/post/parameters/4', { name: 'sort', in: 'query', required: true, schema: {} }]],
    'Required `sort`',
  ],
  ['breaking', 'a parameter becomes required', [[`${LIMIT}/required`, true]], '`limit` query parameter became required.'],
  ['compatible', 'a parameter becomes optional', [[`${ORDER}/required`, false]], 'modified'],
  ['breaking', 'a parameter moves to the headers', [[`${LIMIT}/in`, 'header']], '`limit` query parameter is now a header parameter.'],
  ['breaking', 'a query parameter is renamed', [[`${LIMIT}/name`, 'max']], '`limit` query parameter was renamed to `max`.'],
  ['breaking', 'the type of a parameter changes', [[`${LIMIT}/schema/type`, 'boolean']], "from 'integer' to 'boolean'"],
  ['compatible', 'the type of a parameter becomes wider', [[`${LIMIT}/schema/type`, 'number']], 'modified'],
  ['breaking', 'a value of a parameter is removed', [[`${ORDER}/schema/enum`, ['up']]], "lost values: 'down'"],
  ['compatible', 'a value of a parameter is added', [[`${ORDER}/schema/enum`, ['up', 'down', 'any']]], 'modified'],
  ['breaking', 'the values of a parameter are restricted', [[`${FIELDS}/schema/items/enum`, ['a']]], "set to 'a'"],
  [
    'breaking',
    'the default of a parameter changes',
    [[`${LIMIT}/schema/default`, 20]],
    "default of the `limit` query parameter changed from '10' to '20'.",
  ],
  [
    'breaking',
    'the default of a parameter is removed',
    [[`${LIMIT}/schema/default`]],
    "default of the `limit` query parameter, '10', was removed.",
  ],
  // oasdiff reports this as an error. A caller that omits the parameter sees no difference in the description.
  ['compatible', 'a parameter gets a default', [[`${ORDER}/schema/default`, 'up']], 'modified'],
  ['breaking', 'the maximum of a parameter decreases', [[`${LIMIT}/schema/maximum`, 50]], "from '<= 100' to '<= 50'"],
  ['compatible', 'the maximum of a parameter increases', [[`${LIMIT}/schema/maximum`, 200]], 'modified'],
  ['breaking', 'a parameter gets a pattern', [[`${FIELDS}/schema/items/pattern`, '^a']], "`pattern` was set to '^a'."],
  ['breaking', 'the serialization of a parameter changes', [[`${FIELDS}/explode`, true]], "changed from 'false' to 'true'"],

  ['breaking', 'a request body becomes required', [['/post/requestBody/required', true]], 'Request body became required.'],
  ['breaking', 'a request body is removed', [['/post/requestBody']], 'Request body was removed.'],
  ['breaking', 'a media type of a request is removed', [['/post/requestBody/content/application~1xml']], '`application/xml` was removed.'],
  [
    'compatible',
    'a media type of a request is added',
    [['/post/requestBody/content/text~1plain', { schema: { type: 'string' } }]],
    'added',
  ],
  ['compatible', 'an optional property of a request is added', [[`${REQUEST}/properties/color`, { type: 'string' }]], 'added'],
  ['breaking', 'a property of a request becomes required', [[`${REQUEST}/required`, ['name', 'size']]], 'became required: `size`.'],
  ['compatible', 'a property of a request becomes optional', [[`${REQUEST}/required`, []]], 'modified'],
  ['breaking', 'a property of a request is removed', [[`${REQUEST}/properties/size`]], 'Request property `size` was removed.'],
  [
    'breaking',
    'a property of a request is renamed',
    [[`${REQUEST}/properties/title`], [`${REQUEST}/properties/titles`, SCHEMA.properties.title]],
    'Request property `title` was renamed to `titles`.',
  ],
  [
    'breaking',
    'the type of a property of a request changes',
    [[`${REQUEST}/properties/size/type`, 'string']],
    "from 'integer' to 'string'",
  ],
  [
    'breaking',
    'a property of a request is no longer nullable',
    [[`${REQUEST}/properties/note/type`, 'string']],
    "from 'string | null' to 'string'",
  ],
  ['breaking', 'a value of a property of a request is removed', [[`${REQUEST}/properties/kind/enum`, ['a']]], "lost values: 'b'"],
  ['breaking', 'the length of a property of a request decreases', [[`${REQUEST}/properties/name/maxLength`, 10]], "from '20' to '10'"],
  ['breaking', 'a list of a request needs more items', [[`${REQUEST}/properties/tags/minItems`, 2]], "from '1' to '2'"],
  [
    'breaking',
    'the default of a property of a request changes',
    [[`${REQUEST}/properties/size/default`, 6]],
    "default of the request property `size` changed from '5' to '6'.",
  ],
  [
    'breaking',
    'the default of a property of a request is removed',
    [[`${REQUEST}/properties/size/default`]],
    "default of the request property `size`, '5', was removed.",
  ],
  ['breaking', 'a request is closed to other properties', [[`${REQUEST}/additionalProperties`, false]], '`additionalProperties`'],
  ['breaking', 'an alternative of a request is removed', [[`${REQUEST}/properties/target/anyOf/1`]], 'anyOf'],
  ['compatible', 'an alternative of a request is added', [[`${REQUEST}/properties/target/anyOf/2`, { type: 'boolean' }]], 'added'],

  ['breaking', 'a success status is removed', [['/post/responses/201']], 'Response `201` was removed.'],
  ['breaking', 'an error status is removed', [['/post/responses/404']], 'Response `404` was removed.'],
  ['compatible', 'an error status is added', [['/post/responses/409', { description: 'In use.' }]], 'added'],
  [
    'breaking',
    'a media type of a response is removed',
    [['/post/responses/201/content/application~1xml']],
    '`application/xml` was removed.',
  ],
  ['breaking', 'a property of a response is removed', [[`${RESPONSE}/properties/size`]], 'Property `size` was removed.'],
  ['compatible', 'a property of a response is added', [[`${RESPONSE}/properties/color`, { type: 'string' }]], 'added'],
  ['breaking', 'a property of a response becomes optional', [[`${RESPONSE}/required`, []]], 'no longer required: `name`.'],
  ['compatible', 'a property of a response becomes required', [[`${RESPONSE}/required`, ['name', 'size']]], 'modified'],
  [
    'breaking',
    'the type of a property of a response changes',
    [[`${RESPONSE}/properties/size/type`, 'string']],
    "from 'integer' to 'string'",
  ],
  [
    'breaking',
    'a property of a response becomes nullable',
    [[`${RESPONSE}/properties/size/type`, ['integer', 'null']]],
    "'integer | null'",
  ],
  [
    'breaking',
    'a value of a property of a response is added',
    [[`${RESPONSE}/properties/kind/enum`, ['a', 'b', 'c']]],
    "gained values: 'c'",
  ],
  ['compatible', 'a value of a property of a response is removed', [[`${RESPONSE}/properties/kind/enum`, ['a']]], 'modified'],
  ['compatible', 'the default of a property of a response changes', [[`${RESPONSE}/properties/size/default`, 6]], 'modified'],
  ['breaking', 'an alternative of a response is added', [[`${RESPONSE}/properties/target/anyOf/2`, { type: 'boolean' }]], 'anyOf'],
  ['breaking', 'a header of a response is removed', [[`${HEADERS}/X-Rate`]], 'Response header `X-Rate` was removed.'],
  [
    'breaking',
    'a header of a response becomes optional',
    [[`${HEADERS}/X-Request-Id/required`, false]],
    'Response header `X-Request-Id` became optional.',
  ],
  [
    'breaking',
    'a header of a response is no longer stated as required',
    [[`${HEADERS}/X-Request-Id/required`]],
    'Response header `X-Request-Id` became optional.',
  ],
  ['compatible', 'a header of a response is added', [[`${HEADERS}/X-Time`, { schema: { type: 'string' } }]], 'added'],

  ['breaking', 'an operation loses its empty security', [['/put/security']], 'Authentication became required.'],
  ['breaking', 'a public operation gets security', [['/put/security', [{ Token: [] }]]], 'Authentication became required.'],
  ['compatible', 'an operation states the security that it has', [['/get/security', [{ Token: [] }, { OAuth: ['read'] }]]], 'added'],
  ['compatible', 'an operation becomes public', [['/patch/security', []]], 'removed'],
  [
    'breaking',
    'an operation no longer accepts a scheme',
    [['/get/security', [{ Token: [] }]]],
    'requirement `OAuth` is no longer accepted.',
  ],
  ['compatible', 'an operation accepts another scheme', [['/patch/security', [{ Token: [] }, { Key: [] }]]], 'added'],
  [
    'breaking',
    'an operation needs two schemes together',
    [['/patch/security', [{ Token: [], Key: [] }]]],
    'requirement `Token` is no longer accepted.',
  ],
  ['compatible', 'an operation inherits security that accepts more than its own', [['/patch/security']], 'removed'],
];

/** The parts of the document around an item, and parts for the changes that affect more than one item. */
export const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Test API', version: '1.0.0' },
  servers: [{ url: 'https://one.invalid' }, { url: 'https://two.invalid' }],
  security: [{ Token: [] }, { OAuth: ['read'] }],
  paths: {
    '/things/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], responses: {} } },
    '/public': { get: { security: [], responses: {} } },
  },
  components: {
    securitySchemes: {
      Token: { type: 'apiKey', in: 'header', name: 'X-Token' },
      OAuth: { type: 'oauth2', flows: {} },
      Key: { type: 'apiKey', in: 'query', name: 'key' },
      'x-key': { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
};

const RENAMED = { get: { parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }], responses: {} } };

/** Changes of a document. The changes in one list are made together, since each run takes the same time and no change affects the part of another. */
export const DOCUMENT_CHANGES: Change[][] = [
  [
    ['breaking', 'a path is removed', [['/paths/~1public']], 'Path `/public` was removed.'],
    [
      'breaking',
      'a path parameter is renamed',
      [['/paths/~1things~1{id}'], ['/paths/~1things~1{thingId}', RENAMED]],
      '`id` was renamed to `thingId`.',
    ],
    ['compatible', 'the title changes', [['/info/title', 'Another title']], 'modified'],
    [
      'breaking',
      'a token moves to another header',
      [['/components/securitySchemes/Token/name', 'X-Auth']],
      "changed from 'X-Token' to 'X-Auth'",
    ],
    ['breaking', 'a server is removed', [['/servers/1']], 'Server `https://two.invalid` was removed.'],
    ['breaking', 'a scheme is no longer accepted', [['/security', [{ Token: [] }]]], '`OAuth` is no longer accepted.'],
  ],
  [
    ['compatible', 'a path is added', [['/paths/~1new', { get: { summary: 'New', responses: {} } }]], 'added'],
    [
      'breaking',
      'a key, whose name begins like an extension, moves',
      [['/components/securitySchemes/x-key/name', 'X-Other']],
      "from 'X-Key' to 'X-Other'",
    ],
    ['compatible', 'a server is added', [['/servers/2', { url: 'https://three.invalid' }]], 'added'],
    ['breaking', 'a scope is added', [['/security', [{ Token: [] }, { OAuth: ['read', 'write'] }]]], '`OAuth` is no longer accepted.'],
  ],
  [['compatible', 'a scheme is added', [['/security', [{ Token: [] }, { OAuth: ['read'] }, { Key: [] }]]], 'added']],
  [['compatible', 'security is removed', [['/security']], 'removed']],
];
