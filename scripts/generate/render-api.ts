import { stringifyYaml } from '@redocly/openapi-core';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { BundledApi } from '../openapi/bundle-apis.ts';
import type { Document, Schema } from '../openapi/document.ts';
import { listOperations } from '../openapi/list-operations.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import { describeError, UserError } from '../shared/user-error.ts';
import { listCalls } from './describe-calls.ts';
import { renderClient } from './render-client.ts';
import { renderOperations } from './render-operations.ts';
import { renderSchemas } from './render-schemas.ts';
import { renderTokenProvider } from './render-token-provider.ts';
import { renderWaiter } from './render-waiter.ts';
import { createTypeNames } from './type-names.ts';

/** The generated files of an API: file name in its folder → content. Throws a `UserError` if the description cannot be read. */
export async function renderApi(api: BundledApi): Promise<Map<string, string>> {
  const { name, document } = api;
  const notice = `Generated from ${api.source.replace(/\s+/g, ' ')} by \`npm run generate\`; do not edit.`;
  try {
    refuseRepeatedIds(document);
    const calls = listCalls(document);
    const type = pascalCase(name);
    const nameType = createTypeNames(listOwnTypes(type));
    const optional = { 'wait-for-restore.ts': renderWaiter(calls, type), 'token-provider.ts': renderTokenProvider(calls, type) };
    return new Map([
      ['openapi.yaml', `# ${notice}\n${stringifyYaml(document, { noRefs: true, lineWidth: -1 })}`],
      ['types.ts', `// ${notice}\n${await renderTypes(document)}`],
      ['schemas.ts', `// ${notice}\n${renderSchemas(document, type, nameType)}`],
      ['operations.ts', `// ${notice}\n${renderOperations(document, calls, type, nameType)}`],
      ['client.ts', `// ${notice}\n${renderClient(api, calls)}`],
      ...Object.entries(optional).flatMap(([file, source]): [string, string][] => (source ? [[file, `// ${notice}\n${source}`]] : [])),
    ]);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${name}: ${error.message}`, { cause: error });
    // openapi-typescript, like this generator, expects the structure of OpenAPI and fails anywhere without it.
    throw new UserError(
      `${name}: cannot be generated (${describeError(error)}); run \`redocly lint\` to find the mistake in the description.`,
      {
        cause: error,
      },
    );
  }
}

const SHARED_TYPES = [
  'ApiError',
  'BasicCredentials',
  'CallOptions',
  'CallResult',
  'FollowedRestore',
  'RestoreError',
  'Token',
  'UndocumentedCode',
  'WaitOptions',
];

/** The types that every client module has, which a schema of the same name must not replace. */
function listOwnTypes(type: string): string[] {
  const own = ['Client', 'ClientOptions', 'Operations', 'ErrorCode'].map((suffix) => `${type}${suffix}`);
  return [...own, ...SHARED_TYPES];
}

async function renderTypes(document: Document): Promise<string> {
  // openapi-typescript changes the document that it receives.
  const ast = await openapiTs(forbidProperties(structuredClone(document)) as OpenAPI3, {
    // A property with a default may be left out of a request.
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return astToString(ast);
}

/** Gives each schema with `not: { required: [server_id] }` a property `server_id: false`. openapi-typescript ignores `not`, and renders that as `server_id?: never`. */
function forbidProperties<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  const { not, properties } = node as Schema;
  const [name, ...others] = not?.required ?? [];
  if (name !== undefined && others.length === 0 && !(name in (properties ?? {}))) {
    Object.assign(node, { properties: { ...properties, [name]: false } });
  }
  for (const child of Object.values(node)) forbidProperties(child);
  return node;
}

/** Each operationId becomes a type. openapi-typescript refuses a repeated one without naming the operations. */
function refuseRepeatedIds(document: Document): void {
  const places = new Map<string, string>();
  for (const { method, path, operation } of listOperations(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const place = `${method.toUpperCase()} ${path}`;
    const other = places.get(id);
    if (other !== undefined) throw new UserError(`${other} and ${place} have the same operationId \`${id}\`; rename one of them.`);
    places.set(id, place);
  }
}
