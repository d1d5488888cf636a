import { renderApi } from '../../scripts/generate/render-api.ts';
import type { Document, Operation } from '../../scripts/openapi/document.ts';

/** What a description has other than `GET /things`, and what that operation has. */
export type Parts = Partial<Document> & { operation?: Operation };

/** A file generated from a description of `GET /things` with these parts. */
export async function render(file: string, { operation, ...parts }: Parts, name = 'things'): Promise<string> {
  const get = { operationId: 'listThings', responses: { 204: { description: 'None.' } }, ...operation };
  const document = { openapi: '3.1.0', info: { title: 'Things', version: '1.0.0' }, paths: { '/things': { get } }, ...parts };
  const files = await renderApi({ name, root: '/things.yaml', source: 'things.yaml', document });
  return files.get(file) ?? '';
}
