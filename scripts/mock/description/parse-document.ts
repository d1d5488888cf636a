import { load, YAMLException } from 'js-yaml';
import type { Document } from '../../openapi/document.ts';
import { UserError } from '../../shared/user-error.ts';
import { checkDocument } from './check-document.ts';

/** Parses an OpenAPI 3 description in YAML or JSON. Throws a `UserError` that names the source and the error, with line and column. */
export function parseDocument(text: string, source: string): Document {
  return checkDocument(parseJson(text) ?? parseYaml(text, source), source);
}

/** JSON is YAML, but JSON.parse is some thirty times faster for a large description. It fails at the first character of most YAML. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It may be YAML in braces. Otherwise, the YAML parser reports the error with its line.
    return undefined;
  }
}

function parseYaml(text: string, source: string): unknown {
  try {
    // As in JSON and in Prism, the last of several equal keys counts.
    return load(text, { json: true });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark ?? { line: 0, column: 0 };
    throw new UserError(`${source}:${line + 1}:${column + 1}: ${error.reason}`, { cause: error });
  }
}
