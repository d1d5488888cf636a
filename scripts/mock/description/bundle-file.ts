import { resolve } from 'node:path';
import { createConfig } from '@redocly/openapi-core';
import { bundleApi } from '../../openapi/bundle-api.ts';
import type { Document } from '../../openapi/document.ts';
import { isUrl } from './fetch-text.ts';

/**
 * Joins a description and the files that it refers to into one document.
 * Throws a `UserError` that lists every problem, such as an unresolved reference, with file, line and column.
 */
export async function bundleFile(name: string, path: string): Promise<Document> {
  return bundleApi({ name, root: isUrl(path) ? path : resolve(path), source: path }, await createConfig({}));
}
