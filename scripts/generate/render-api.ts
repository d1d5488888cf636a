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

interface SchemaWithNot {
  not?: { required?: string[] };
  properties?: Record<string, unknown>;
}

async function renderTypes(document: OpenAPI3): Promise<string> {
  const ast = await openapiTs(forbidProperties(structuredClone(document)), {
    // A property with a default may be left out of a request.
    defaultNonNullable: false,
    alphabetize: false,
    silent: true,
  });
  return astToString(ast);
}

/**
 * Turns `not: { required: [server_id] }` into a property `server_id: false`, which openapi-typescript renders as `server_id?: never`:
 * it ignores `not`, and would accept the property. Changes the document, as openapi-typescript does too.
 */
function forbidProperties<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  const { not, properties } = node as SchemaWithNot;
  const [name, ...others] = not?.required ?? [];
  if (name !== undefined && others.length === 0 && !(name in (properties ?? {}))) {
    Object.assign(node, { properties: { ...properties, [name]: false } });
  }
  for (const child of Object.values(node)) forbidProperties(child);
  return node;
}
