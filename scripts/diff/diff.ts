import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createConfig } from '@redocly/openapi-core';
import { bundleApi } from '../openapi/bundle-api.ts';
import { bundleApis } from '../openapi/bundle-apis.ts';
import { UserError } from '../shared/user-error.ts';
import { type Bundle, type Comparison, compareBundles } from './compare-bundles.ts';
import { readCorrections } from './corrections.ts';
import { findBase, readBundlesAt } from './read-base.ts';

/** The compared descriptions, and the result. */
export interface DiffResult {
  /** The commit or the file that the descriptions were compared with. */
  base: string;
  comparisons: Comparison[];
}

/** Compares the descriptions in the working tree with the bundles at a ref (the merge base with main). The bundles in generated/ may be out of date. */
export async function diffWithRef(ref?: string): Promise<DiffResult> {
  const base = findBase(ref);
  const apis = await bundleApis();
  const revision = new Map(apis.map(({ name, root, document }) => [name, { document, corrections: readCorrections(root) }]));
  return { base, comparisons: await compareBundles(readBundlesAt(base), revision) };
}

/** Compares two descriptions, each a file that may refer to others. */
export async function diffFiles(base: string, revision: string): Promise<DiffResult> {
  const name = basename(revision);
  const [before, now] = await Promise.all([readFile(base), readFile(revision)]);
  return { base, comparisons: await compareBundles(new Map([[name, before]]), new Map([[name, now]])) };
}

async function readFile(path: string): Promise<Bundle> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UserError(`There is no file ${path}.`);
  const document = await bundleApi({ name: basename(path), root: resolve(path), source: path }, await createConfig({}));
  if (!/^3\./.test(String(document.openapi))) throw new UserError(`${path} is not an OpenAPI 3 description; convert it first.`);
  return { document, corrections: readCorrections(path) };
}
