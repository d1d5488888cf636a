import { describe, expect, it } from 'vitest';
import { type Bundle, type Example, loadBundle, type Operation, type Parameter, type Response, type SchemaObject } from './bundle.ts';
import { compareApi } from './compare-api.ts';
import { loadDocumented } from './page.ts';

type Loose = Record<string, unknown>;

/** The parts of a bundle that a mutation changes. */
interface Parts {
  bundle: Bundle & Loose;
  schemas: Record<string, SchemaObject>;
  item: { parameters: Parameter[] };
  operation: Operation & Loose;
  responses: Record<string, Response & Loose>;
}

function openBundle(name: string): Parts {
  const bundle = loadBundle(name) as Parts['bundle'];
  const item = Object.values(bundle.paths)[0] as unknown as Parts['item'] & { post: Parts['operation'] };
  return {
    bundle,
    schemas: bundle.components.schemas,
    item,
    operation: item.post,
    responses: (bundle.components.responses ?? {}) as Parts['responses'],
  };
}

const schema = ({ schemas }: Parts, name: string) => schemas[name] as SchemaObject;
const property = (parts: Parts, name: string, ...keys: string[]) =>
  keys.reduce((node, key) => node.properties?.[key] as SchemaObject, schema(parts, name));
const unrequire = (parts: Parts, name: string, key: string) => {
  const target = schema(parts, name);
  target.required = (target.required ?? []).filter((other) => other !== key);
};
const response = (parts: Parts, name: string) => parts.responses[name] as Response;
const requestExamples = ({ operation }: Parts) => operation.requestBody?.content['application/json']?.examples as Record<string, Example>;
const parameter = ({ item, operation }: Parts, name: string) =>
  [...item.parameters, ...(operation.parameters ?? [])].find((other) => other.name === name) as Parameter;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` }) as SchemaObject;

/** Each breaks one thing and is found by a difference that begins with the element's name. */
const MUTATIONS: [api: string, what: string, mutate: (parts: Parts) => void, difference: string][] = [
  ['cbr', 'the dialect is dropped', ({ bundle }) => delete bundle.jsonSchemaDialect, 'jsonSchemaDialect: '],
  [
    'cbr',
    'the dialect is draft-07',
    ({ bundle }) => Object.assign(bundle, { jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#' }),
    'jsonSchemaDialect: ',
  ],
  [
    'cbr',
    'restore is not required',
    (parts) => unrequire(parts, 'RestoreBackupRequest', 'restore'),
    'restore: a request where restore is missing',
  ],
  [
    'cbr',
    'server_id is not required',
    (parts) => unrequire(parts, 'ServerRestore', 'server_id'),
    'restore.server_id: a request where restore.server_id is missing (server) is accepted',
  ],
  [
    'cbr',
    'mappings is not required',
    (parts) => unrequire(parts, 'ServerRestore', 'mappings'),
    'restore.mappings: a request where restore.mappings is missing (server)',
  ],
  [
    'cbr',
    'volume_id is not required',
    (parts) => unrequire(parts, 'DiskRestore', 'volume_id'),
    'restore.volume_id: a request where restore.volume_id is missing (disk)',
  ],
  [
    'cbr',
    'a mapping needs no volume_id',
    (parts) => unrequire(parts, 'BackupRestoreServerMapping', 'volume_id'),
    'restore.mappings[].volume_id: ',
  ],
  [
    'cbr',
    'a disk restore needs mappings',
    (parts) => schema(parts, 'DiskRestore').required?.push('mappings'),
    'restore.mappings: a request where restore.mappings is left out (disk) is refused',
  ],
  [
    'cbr',
    'both branches are for servers',
    (parts) => property(parts, 'RestoreBackupRequest', 'restore').oneOf?.splice(1, 1, ref('ServerRestore')),
    'the body: a request where the body has only what is mandatory (disk) is refused',
  ],
  [
    'cbr',
    'the disk branch is gone',
    (parts) => property(parts, 'RestoreBackupRequest', 'restore').oneOf?.pop(),
    'the body: a request where the body has only what is mandatory (disk) is refused',
  ],
  [
    'cbr',
    'a disk restore may name a server',
    (parts) => delete schema(parts, 'DiskRestore').not,
    'restore.server_id: a request where restore.server_id is given, but restore.mappings is missing (disk) is accepted',
  ],
  [
    'cbr',
    'a type is changed in one branch',
    (parts) => Object.assign(property(parts, 'DiskRestore', 'power_on'), { type: 'integer' }),
    'request restore.power_on: is documented as boolean',
  ],
  [
    'cbr',
    'a property is missing from one branch',
    (parts) => delete schema(parts, 'DiskRestore').properties?.power_on,
    'restore.power_on: a request where restore.power_on is "text" (disk)',
  ],
  [
    'cbr',
    'a default is changed',
    (parts) => Object.assign(property(parts, 'ServerRestore', 'power_on'), { default: false }),
    'request restore.power_on: is documented with default true, described with default false',
  ],
  [
    'cbr',
    'a default is dropped',
    (parts) => delete property(parts, 'ServerRestore', 'power_on').default,
    'request restore.power_on: is documented with default true, described with no default',
  ],
  [
    'cbr',
    'null is allowed',
    (parts) => Object.assign(property(parts, 'DiskRestore', 'volume_id'), { type: ['string', 'null'] }),
    'request restore.volume_id: is documented as string, described as string or null',
  ],
  [
    'cbr',
    'a format is added',
    (parts) => Object.assign(property(parts, 'DiskRestore', 'volume_id'), { format: 'uuid' }),
    'request restore.volume_id: is documented with no format',
  ],
  [
    'cbr',
    'a list must not be empty',
    (parts) => Object.assign(property(parts, 'ServerRestore', 'mappings'), { minItems: 1 }),
    'request restore.mappings: is documented with no minItems',
  ],
  [
    'cbr',
    'schemas are closed',
    (parts) => Object.assign(schema(parts, 'BackupRestoreServerMapping'), { additionalProperties: false }),
    'request restore.mappings[]: is documented with no additionalProperties',
  ],
  [
    'cbr',
    'the reason for the cases is dropped',
    (parts) => delete property(parts, 'RestoreBackupRequest', 'restore')['x-discrepancy'],
    'request restore.mappings: is mandatory by its description',
  ],
  [
    'cbr',
    'an error example is dropped',
    (parts) => delete response(parts, 'NotFound').content?.['application/json']?.examples?.diskNotFound,
    'response 404 BackupService.7000: ',
  ],
  [
    'cbr',
    'an error message is changed',
    (parts) => Object.assign(response(parts, 'Forbidden').content?.['application/json']?.examples?.realNameMissing ?? {}, { value: {} }),
    'response 403 BackupService.8600: ',
  ],
  [
    'cbr',
    'a made-up error is added',
    (parts) =>
      Object.assign(response(parts, 'NotFound').content?.['application/json']?.examples ?? {}, { gone: { value: { error_code: 'X' } } }),
    'response 404 example gone: ',
  ],
  ['cbr', 'an error status is not explained', ({ operation }) => delete operation['x-discrepancy'], 'response 404: follows another page'],
  [
    'cbr',
    'the token is optional',
    ({ operation }) => Object.assign(operation, { security: [] }),
    "header X-Auth-Token: is not what the operation's security asks for",
  ],
  [
    'cbr',
    'the token is a header parameter',
    ({ item }) => item.parameters.push({ name: 'X-Auth-Token', in: 'header', schema: { type: 'string' } }),
    'header X-Auth-Token: is described, not documented',
  ],
  [
    'cbr',
    'the documented example is changed',
    (parts) => Object.assign(requestExamples(parts).serverRestore ?? {}, { value: { restore: {} } }),
    'exchange serverRestore: its request is no example',
  ],
  [
    'cbr',
    'a repair is not told',
    (parts) => delete parameter(parts, 'project_id').examples?.serverRestore?.['x-discrepancy'],
    'exchange serverRestore: it was repaired',
  ],
  [
    'cbr',
    'a made-up example is not explained',
    (parts) => delete requestExamples(parts).diskRestore?.['x-discrepancy'],
    'request example diskRestore: ',
  ],
  [
    'cbr',
    'an operation is added',
    ({ bundle, operation }) => Object.assign(bundle.paths, { '/v3/vaults': { get: operation } }),
    'GET /v3/vaults: is described, not documented',
  ],
  [
    'cbr',
    'the path is changed',
    ({ bundle, item }) => Object.assign(bundle, { paths: { '/v2/restore': item } }),
    'POST /v3/{project_id}/backups/{backup_id}/restore: is documented, not described',
  ],
  [
    'cbr',
    'another page is named',
    ({ operation }) => Object.assign(operation['x-source'] ?? {}, { title: 'Another' }),
    'x-source: its title',
  ],
  [
    'cbr',
    'a status of the page Status Codes is dropped',
    ({ operation }) => delete operation.responses['409'],
    'response 409: is documented',
  ],
  ['cbr', "an error's code may be missing", (parts) => unrequire(parts, 'ErrorResponse', 'error_code'), 'response 400 error_code: '],
  [
    'cbr',
    'a header is not explained',
    ({ bundle }) => delete bundle.components.headers?.XRequestId?.['x-discrepancy'],
    'response 401 header X-Request-Id: is described, not documented',
  ],
  [
    'vbs-v3',
    'an error code is dropped',
    (parts) => delete response(parts, 'BadRequest').content?.['application/json']?.examples?.diskError,
    'response 400 VolumeBackup.0202: is documented, no example has it',
  ],
  [
    'vbs-v3',
    'the body of a sibling page is dropped',
    (parts) => delete response(parts, 'NotFound').content,
    'response 404: its body is documented, not described',
  ],
  [
    'cloud-databases',
    'a documented header is dropped',
    (parts) => delete response(parts, 'OverLimit').headers,
    'response 413 header Retry-After: is documented, not described',
  ],
  [
    'cloud-databases',
    'a fault has its status as text',
    (parts) => {
      const fault = schema(parts, 'Fault').additionalProperties as SchemaObject;
      Object.assign(fault.properties?.code ?? {}, { type: 'string' });
    },
    'response 400 *.code: is documented as integer, described as string',
  ],
  [
    'vbs-v3',
    'restore is unwrapped',
    (parts) => Object.assign(parts.schemas, { RestoreBackupRequest: property(parts, 'RestoreBackupRequest', 'restore') }),
    'request restore: is documented, not described',
  ],
  ['vbs-v3', 'a status is removed', ({ operation }) => delete operation.responses['407'], 'response 407: is documented, not described'],
  [
    'vbs-v3',
    'a status is added',
    ({ operation }) => Object.assign(operation.responses, { '418': { description: 'A teapot.' } }),
    'response 418: is described, not documented',
  ],
  [
    'vbs-v3',
    'a property is added',
    (parts) => Object.assign(property(parts, 'RestoreBackupRequest', 'restore').properties ?? {}, { name: { type: 'string' } }),
    'request restore.name: is described, not documented',
  ],
  [
    'vbs-v3',
    'a response property is added',
    (parts) => Object.assign(schema(parts, 'RestoreBackupResponse').properties ?? {}, { job: { type: 'string' } }),
    'response 202 job: is described, not documented',
  ],
  [
    'vbs-v3',
    'a response property is dropped',
    (parts) => delete property(parts, 'RestoreBackupResponse', 'restore').properties?.volume_name,
    'response 202 restore.volume_name: ',
  ],
  [
    'vbs-v3',
    'the nesting is not explained',
    (parts) => delete property(parts, 'RestoreBackupRequest', 'restore', 'volume_id')['x-discrepancy'],
    'request restore.volume_id: is listed as volume_id',
  ],
  ['vbs-v3', 'the token is not explained', ({ operation }) => delete operation['x-discrepancy'], 'header X-Auth-Token: is not documented'],
  [
    'vbs-v3',
    'a body comes with an error',
    (parts) => Object.assign(response(parts, 'Conflict'), { content: { 'application/json': { schema: { type: 'object' } } } }),
    'response 409: its body is described, not documented',
  ],
  [
    'vbs-v3',
    'the body may be left out',
    ({ operation }) => Object.assign(operation.requestBody ?? {}, { required: false }),
    'the body: a request where the body is left out is accepted',
  ],
  [
    'hss',
    'a range is widened',
    (parts) => Object.assign(property(parts, 'ServerRestore', 'server_id'), { maxLength: 129 }),
    'request server_id: is documented with maxLength 128',
  ],
  [
    'hss',
    'a range is dropped',
    (parts) => delete property(parts, 'BackupRestoreServerMappingInfo', 'volume_id').maxLength,
    'request mappings[].volume_id: ',
  ],
  [
    'hss',
    'a lower end is moved',
    (parts) => Object.assign(property(parts, 'BackupRestoreServerMappingInfo', 'volume_id'), { minLength: 1 }),
    'request mappings[].volume_id: ',
  ],
  [
    'hss',
    'a server needs no mappings',
    (parts) => unrequire(parts, 'ServerRestore', 'mappings'),
    'mappings: a request where mappings is missing (server) is accepted',
  ],
  [
    'hss',
    'a disk restore may name a server',
    (parts) => delete schema(parts, 'DiskRestore').not,
    'mappings: a request where mappings is missing (server) is accepted',
  ],
  [
    'hss',
    'the body is required',
    ({ operation }) => Object.assign(operation.requestBody ?? {}, { required: true }),
    'the body: a request where the body is left out is refused',
  ],
  ['hss', 'a parameter is dropped', ({ operation }) => operation.parameters?.pop(), 'header region: is documented, not described'],
  [
    'hss',
    'a parameter moves',
    (parts) => Object.assign(parameter(parts, 'region'), { in: 'query' }),
    'header region: is documented, not described',
  ],
  [
    'hss',
    'a parameter is required',
    (parts) => Object.assign(parameter(parts, 'enterprise_project_id'), { required: true }),
    'query enterprise_project_id: is not mandatory',
  ],
  [
    'hss',
    "a parameter's range is dropped",
    (parts) => delete parameter(parts, 'project_id').schema.maxLength,
    'path project_id: is documented with maxLength 256',
  ],
  [
    'hss',
    "a parameter's default is dropped",
    (parts) => delete parameter(parts, 'enterprise_project_id').schema.default,
    'query enterprise_project_id: is documented with default "0"',
  ],
  [
    'vbs-v3',
    'a made-up ID is not explained',
    ({ bundle }) => delete bundle.components.parameters?.ProjectId?.examples?.volumeRestore?.['x-discrepancy'],
    'path project_id example volumeRestore: ',
  ],
  [
    'cloud-databases',
    'flavorRef takes anything',
    (parts) => delete property(parts, 'InstanceRestore', 'flavorRef').anyOf,
    'request instance.flavorRef: is described without a type',
  ],
  [
    'cloud-databases',
    'flavorRef takes a boolean',
    (parts) => property(parts, 'InstanceRestore', 'flavorRef').anyOf?.push({ type: 'boolean' }),
    'request instance.flavorRef: is documented as integer or string',
  ],
  [
    'cloud-databases',
    'flavorRef takes no text',
    (parts) => property(parts, 'InstanceRestore', 'flavorRef').anyOf?.pop(),
    'request instance.flavorRef: is documented as integer or string',
  ],
  [
    'cloud-databases',
    'a volume may be larger',
    (parts) => Object.assign(property(parts, 'InstanceRestore', 'volume', 'size'), { maximum: 301 }),
    'request instance.volume.size: is documented with maximum 300',
  ],
  [
    'cloud-databases',
    'a size may be a fraction',
    (parts) => Object.assign(property(parts, 'InstanceRestore', 'volume', 'size'), { type: 'number' }),
    'request instance.volume.size: is documented as integer',
  ],
  [
    'cloud-databases',
    'another page is followed silently',
    (parts) => delete property(parts, 'InstanceRestore', 'volume', 'size')['x-discrepancy'],
    'request instance.volume.size: follows another page',
  ],
  [
    'cloud-databases',
    'a response is required silently',
    (parts) => delete schema(parts, 'Instance')['x-discrepancy'],
    'response 200 instance.datastore.type: is required',
  ],
  [
    'cloud-databases',
    'a format is not explained',
    (parts) => delete property(parts, 'Link', 'href')['x-discrepancy'],
    'response 200 instance.links[].href: is documented with no format',
  ],
  [
    'cloud-databases',
    'an enum is not explained',
    (parts) => Reflect.deleteProperty(parameter(parts, 'version'), 'x-discrepancy'),
    'path version: is documented with no enum',
  ],
];

describe('a broken bundle', () => {
  it.each(MUTATIONS)('%s: %s', (api, _what, mutate, difference) => {
    const parts = openBundle(api);
    mutate(parts);
    const differences = compareApi(loadDocumented(api), parts.bundle);
    expect(
      differences.filter((found) => found.startsWith(difference)),
      differences.join('\n'),
    ).not.toEqual([]);
  });
});
