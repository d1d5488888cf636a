import { stringifyYaml } from '@redocly/openapi-core';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { BundledApi } from '../openapi/bundle-apis.ts';
import type { Document } from '../openapi/document.ts';
import { renderClient } from './render-client.ts';

/** The generated files of an API: file name in its folder → content. */
export async function renderApi(api: BundledApi): Promise<Map<string, string>> {
  const { document } = api;
  const notice = `Generated from ${api.source} by \`npm run generate\`; do not edit.`;
  return new Map([
    ['openapi.yaml', `# ${notice}\n${stringifyYaml(document, { noRefs: true, lineWidth: -1 })}`],
    ['types.ts', `// ${notice}\n${await renderTypes(document)}`],
    ['client.ts', `// ${notice}\n${renderClient(api)}`],
  ]);
}

async function renderTypes(document: Document): Promise<string> {
  // openapi-typescript changes the document that it is given.
  const ast = await openapiTs(structuredClone(document) as OpenAPI3, {
    // A property with a default may be left out of a request.
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return astToString(ast);
}
