import type { Document } from '../../openapi/document.ts';
import { UserError } from '../../shared/user-error.ts';

/** A parsed OpenAPI 3 description, of any type that has the keyword `openapi`. */
export type OpenApiDocument = { openapi: string } | { openapi: string; [keyword: string]: unknown };

/** Returns a value as an OpenAPI 3 description. Throws a `UserError` that names the source if it is not one. */
export function checkDocument(value: unknown, source: string): Document {
  const root = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (/^3\./.test(String(root.openapi))) return value as Document;
  if (root.swagger !== undefined) {
    const convert = `npx swagger2openapi --yaml --outfile openapi.yaml ${source}`;
    throw new UserError(`${source} is a Swagger ${root.swagger} description; convert it with \`${convert}\` and mount openapi.yaml.`);
  }
  throw new UserError(`${source} is not an OpenAPI 3 description: it has no \`openapi: 3.…\` at its root.`);
}
