import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringifyYaml } from '@redocly/openapi-core';
import { bundleApis } from '../openapi/bundle-apis.ts';
import type { Bundles } from './read-base.ts';

/** Bundles the descriptions in the working tree into a folder. The bundles in generated/ may be out of date. */
export async function writeBundles(folder: string): Promise<Bundles> {
  mkdirSync(folder, { recursive: true });
  const apis = await bundleApis();
  return new Map(
    apis.map(({ name, document }) => {
      const path = join(folder, `${name}.yaml`);
      writeFileSync(path, stringifyYaml(document, { noRefs: true, lineWidth: -1 }));
      return [name, path] as const;
    }),
  );
}
