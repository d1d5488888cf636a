import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pointerToPath } from '@stoplight/json';
import { load } from 'js-yaml';
import type { Document } from '../openapi/document.ts';
import { describeError, UserError } from '../shared/user-error.ts';

/** An entry of corrections.yaml: a change that breaks callers, but only because the description was wrong about the provider. */
export interface Correction {
  /** The `info.version` that contains the change. Comparisons of other versions ignore the entry. */
  version: string;
  /** The element, as `npm run diff` prints it. */
  element: string;
  /** The reason for the correction. */
  reason: string;
  /** JSON pointer to the element of the bundle whose `x-discrepancy` explains the change; otherwise, use `source`. */
  discrepancy?: string;
  /** The provider's documentation: the title or URL of an `x-source` in the bundle. */
  source?: string;
}

/** The corrections of a description, and the file that lists them. */
export interface Corrections {
  path: string;
  entries: Correction[];
}

/** Reads the corrections beside the root of a description, so that one review sees both. Throws a `UserError` if an entry is incomplete. */
export function readCorrections(root: string): Corrections {
  const path = relative('.', join(dirname(root), 'corrections.yaml'));
  return { path, entries: existsSync(path) ? readEntries(path) : [] };
}

function readEntries(path: string): Correction[] {
  const entries = parse(path);
  if (!Array.isArray(entries)) throw new UserError(`${path} is not a list; write one entry for each correction.`);
  return entries.map((entry: Partial<Record<keyof Correction, unknown>> | null, index) => {
    for (const key of ['version', 'element', 'reason'] as const) {
      if (typeof entry?.[key] !== 'string') throw new UserError(`${path}: entry ${index + 1} has no string \`${key}\`.`);
    }
    if (typeof entry?.discrepancy !== 'string' && typeof entry?.source !== 'string') {
      throw new UserError(
        `${path}: entry ${index + 1} has neither \`discrepancy\` nor \`source\`; name the one that shows how the provider differs.`,
      );
    }
    return entry as Correction;
  });
}

function parse(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8')) ?? [];
  } catch (error) {
    throw new UserError(`${path}: ${describeError(error)}`, { cause: error });
  }
}

/** Why the evidence of a correction is not in the bundle; undefined if it is. */
export function checkEvidence(document: Document, { discrepancy, source }: Correction): string | undefined {
  if (discrepancy !== undefined) {
    const path = pointerToPath(discrepancy.startsWith('#') ? discrepancy : `#${discrepancy}`);
    const element = path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    if (!Array.isArray((element as { 'x-discrepancy'?: unknown } | undefined)?.['x-discrepancy']))
      return `${discrepancy} has no x-discrepancy`;
  }
  if (source !== undefined && !listSources(document).has(source)) return `no x-source has the title or URL ${source}`;
  return undefined;
}

function listSources(node: unknown): Set<unknown> {
  const sources = new Set<unknown>();
  // A bundle is a tree: it has references and no shared objects.
  JSON.stringify(node, (key, value) => {
    if (key === 'x-source') for (const text of [value?.title, value?.url]) sources.add(text);
    return value;
  });
  return sources;
}
