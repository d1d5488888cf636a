import { resolve } from 'node:path';
import { createConfig } from '@redocly/openapi-core';
import { bundleApi } from '../../openapi/bundle-api.ts';
import type { Document } from '../../openapi/document.ts';

/**
 * Reads a description with the files that it refers to, as one document.
 * Throws a `UserError` that names what is wrong with it, such as a reference to nothing, with file, line and column.
 */
export async function bundleFile(name: string, path: string): Promise<Document> {
  return bundleApi({ name, root: resolve(path), source: path }, await createConfig({}), { mayRename: true });
}
