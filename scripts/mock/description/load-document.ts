import { existsSync, readFileSync } from 'node:fs';
import type { Document } from '../../openapi/document.ts';
import { describeError, UserError } from '../../shared/user-error.ts';
import { parseDocument } from './parse-document.ts';

/** Reads an OpenAPI 3 description from a YAML or JSON file. Throws a `UserError` that names the file and the error. */
export function loadDocument(path: string): Document {
  return parseDocument(readText(path), path);
}

/** Reads a text file. Throws a `UserError` that names it if that fails. */
export function readText(path: string): string {
  if (!existsSync(path)) throw new UserError(`There is no file ${path}.`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${path}: ${describeError(error)}`, { cause: error });
  }
}
