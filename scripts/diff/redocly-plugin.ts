import { defaultChanged } from './rules/default-changed.ts';
import { pathParameterRenamed } from './rules/path-parameter-renamed.ts';
import { requestPropertyRemoved } from './rules/request-property-removed.ts';
import { responseHeaderBecameOptional } from './rules/response-header-became-optional.ts';
import { securityNarrowed } from './rules/security-narrowed.ts';
import type { DiffRule } from './rules/visitor.ts';

const ID = 'callers';

const RULES: Record<string, DiffRule> = {
  'default-changed': defaultChanged,
  'path-parameter-renamed': pathParameterRenamed,
  'request-property-removed': requestPropertyRemoved,
  'response-header-became-optional': responseHeaderBecameOptional,
  'security-narrowed': securityNarrowed,
};

/** The rules in the configuration of `redocly diff`. */
export const SETTINGS: Record<string, 'major' | 'off'> = {
  'security-requirement-changed': 'off',
  ...Object.fromEntries(Object.keys(RULES).map((name) => [`${ID}/${name}`, 'major' as const])),
};

/** A plugin of `redocly diff`: rules for breaking changes that Redocly's own rules do not detect. */
export default function createPlugin(): { id: string; diff: { oas3: Record<string, DiffRule> } } {
  return { id: ID, diff: { oas3: RULES } };
}
