import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document, Parameter } from '../openapi/document.ts';
import { type Correction, type Corrections, checkEvidence } from './corrections.ts';
import { describeChange, describeElement } from './elements.ts';
import { diffWithRedocly, type Impact, type RedoclyChange, writeDiffConfig } from './redocly-diff.ts';
import { isMajorBump, isNewer } from './versions.ts';

/** A bundle, with the corrections of its description. */
export interface Bundle {
  document: Document;
  corrections?: Corrections;
}

/** A change, with its effect on callers. */
export interface Change {
  impact: Impact;
  /** Where the change is, such as `POST /restore responses/500`. */
  element: string;
  message: string;
  /** JSON pointer of the element, in the newer description unless it was removed. */
  pointer: string;
  property?: string;
  kind: 'added' | 'modified' | 'removed';
  /** Why a major change needs no new major version. */
  correction?: Correction;
}

/** The differences between an API and its base, and the problems to fix. */
export type Comparison =
  | { name: string; kind: 'added' | 'removed' }
  | { name: string; kind: 'compared'; versions: { base: string; revision: string }; changes: Change[]; failures: string[] };

/** Compares bundles by the name of their API. */
export async function compareBundles(base: Map<string, Bundle>, revision: Map<string, Bundle>): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    const config = writeDiffConfig(folder);
    const names = [...new Set([...revision.keys(), ...base.keys()])];
    return await Promise.all(
      names.map(async (name, index): Promise<Comparison> => {
        const [before, now] = [base.get(name), revision.get(name)];
        if (before === undefined) return { name, kind: 'added' };
        if (now === undefined) return { name, kind: 'removed' };
        const paths = [before, now].map(({ document }, side) => writeDocument(join(folder, `${index}-${side}.json`), document));
        const { changes } = await diffWithRedocly(name, paths[0] as string, paths[1] as string, config);
        return judge(name, before.document, now, changes.map(describe));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a document without the examples and discrepancies of its parameters: Redocly takes a parameter with many new ones for another parameter. */
function writeDocument(path: string, document: Document): string {
  const isParameter = (value: Partial<Parameter> | null) => typeof value?.name === 'string' && typeof value.in === 'string';
  const drop = (value: object) => ({ ...value, examples: undefined, 'x-discrepancy': undefined });
  writeFileSync(
    path,
    JSON.stringify(document, (_key, value) => (isParameter(value) ? drop(value) : value)),
  );
  return path;
}

/** Extensions and examples, which change nothing for callers when they are added; but not a header or a property of that name. */
const DOCUMENTATION = /(?<!\/(?:headers|properties))\/(?:x-[^/]+|examples?)(?:\/|$)/;

function describe(change: RedoclyChange): Change {
  const { kind, path: pointer, property } = change;
  const impact = change.impact === 'minor' && DOCUMENTATION.test(pointer) ? 'patch' : change.impact;
  return {
    impact,
    element: describeElement(change),
    message: describeChange(change),
    pointer,
    ...(property !== undefined && { property }),
    kind,
  };
}

function judge(name: string, before: Document, { document, corrections }: Bundle, all: Change[]): Comparison {
  const versions = { base: String(before.info.version), revision: String(document.info.version) };
  const current = (corrections?.entries ?? []).filter(
    ({ version }) => isNewer(version, versions.base) && !isNewer(version, versions.revision),
  );
  const changes = all.map((change) => {
    const correction = change.impact === 'major' && current.find(({ element }) => element === change.element);
    return correction ? { ...change, correction } : change;
  });
  const failures = current.flatMap((correction) => {
    const used = changes.some((change) => change.correction === correction);
    const problem = used ? checkEvidence(document, correction) : `there is no major change of \`${correction.element}\`; remove the entry`;
    return problem === undefined ? [] : [`${corrections?.path}: ${correction.version}: ${problem}.`];
  });
  const breaking = changes.filter(({ impact, correction }) => impact === 'major' && !correction);
  if (breaking.length > 0 && !isMajorBump(versions.base, versions.revision)) failures.push(describeBreaking(name, versions, breaking));
  return { name, kind: 'compared', versions, changes, failures };
}

function describeBreaking(name: string, { base, revision }: { base: string; revision: string }, changes: Change[]): string {
  // The table has all of them.
  const elements = changes.slice(0, 3).map(({ element, message }) => `${element} (${message})`);
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : '';
  return `${name}: info.version is ${revision} after ${base}, but this breaks callers: ${elements.join(', ')}${more}. Raise the major version, or list what only corrects the description in corrections.yaml.`;
}
