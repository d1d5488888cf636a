import * as fs from 'node:fs';
import { resolve } from 'node:path';
import { lintFromString, loadConfig, stringifyYaml } from '@redocly/openapi-core';
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import loader from '@stoplight/spectral-ruleset-bundler/with-loader';
import type { Document } from '../../scripts/openapi/document.ts';
import { compareApi } from '../contract/compare-api.ts';
import { listInvalidSamples } from '../contract/list-samples.ts';
import type { Page } from '../contract/page.ts';

/** A check of a description, which returns the problems. */
export type Check = (document: Document, page: Page) => string[] | Promise<string[]>;

/** The checks that run on a changed description, the fastest first. */
export async function loadChecks(): Promise<Record<string, Check>> {
  const spectral = new core.Spectral();
  spectral.setRuleset(await loader.bundleAndLoadRuleset(resolve('.spectral.yaml'), { fs, fetch }));
  const config = await loadConfig({ configPath: resolve('redocly.yaml') });
  return {
    compare: (document, page) => compareApi(page, document),
    examples: (document) => listInvalidSamples(document),
    redocly: async (document) => {
      const source = stringifyYaml(document, { noRefs: true, lineWidth: -1 });
      const problems = await lintFromString({ source, absoluteRef: resolve('openapi.yaml'), config });
      return problems.map(({ message, location: [location] }) => `${location?.pointer ?? ''}: ${message}`);
    },
    spectral: async (document) => {
      const results = await spectral.run(new core.Document(JSON.stringify(document), parsers.Json, resolve('openapi.json')));
      return results.map(({ message, path }) => `${path.join('/')}: ${message}`);
    },
  };
}
