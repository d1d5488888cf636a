import { resolve } from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import { describeError, UserError } from '../shared/user-error.ts';
import { bundleApi } from './bundle-api.ts';
import { type Document, METHODS, type Operation, type Parameter, type Ref, type Restore, resolveRef } from './document.ts';
import { listApis } from './list-apis.ts';

/** An API of the configuration with its description joined into one document. */
export interface DocumentedApi {
  name: string;
  document: Document;
  operations: DocumentedOperation[];
}

/** An operation with what its path says about it. */
export interface DocumentedOperation {
  method: string;
  path: string;
  operation: Operation;
  /** Those of the path and of the operation, references resolved. */
  parameters: Parameter[];
}

/** An operation that restores a backup, which is what the home page compares. */
export interface RestoreOperation extends DocumentedOperation {
  api: DocumentedApi;
  restore: Restore;
}

/** Bundles every API of the configuration as it is now. Throws a `UserError` that lists the problems of all of them. */
export async function loadApis(configPath = 'redocly.yaml'): Promise<DocumentedApi[]> {
  const apis = listApis(configPath);
  const config = await loadConfig({ configPath: resolve(configPath) });
  const results = await Promise.allSettled(
    apis.map(async (api) => documentApi(api.name, (await bundleApi(api, config)) as unknown as Document)),
  );
  const problems = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const unexpected = problems.find((problem) => !(problem instanceof UserError));
  if (unexpected) throw unexpected;
  if (problems.length > 0) throw new UserError(problems.map(describeError).join('; '));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** The API of a bundled document. */
export function documentApi(name: string, document: Document): DocumentedApi {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter: Ref<Parameter>) =>
        resolveRef(document, parameter),
      );
      return [{ method: method.toUpperCase(), path, operation, parameters }];
    }),
  );
  return { name, document, operations };
}

/** The operations that say of themselves, in `x-restore`, that they restore a backup. */
export function listRestores(apis: DocumentedApi[]): RestoreOperation[] {
  return apis.flatMap((api) =>
    api.operations.flatMap((entry) => {
      const restore = entry.operation['x-restore'];
      return restore === undefined ? [] : [{ ...entry, api, restore }];
    }),
  );
}
