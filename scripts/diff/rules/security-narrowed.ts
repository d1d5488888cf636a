import type { SecurityRequirement } from '../../openapi/document.ts';
import { type DiffRule, type DocumentNode, type NodePair, type RuleContext, readProperty, typeOf } from './visitor.ts';

/**
 * Compares what an operation accepts before and after. It replaces Redocly's `security-requirement-changed`, which compares the lists:
 * an operation without its own list has the list of the root, so removing `security: []` can require a token.
 */
export const securityNarrowed: DiffRule = () => {
  // Several items of one list can change.
  const reported = new Set<NodePair>();
  const visit = (list: NodePair | null, { report }: RuleContext) => {
    const owner = list?.parent;
    if (!owner || reported.has(owner)) return;
    reported.add(owner);
    const [before, after] = (['base', 'revision'] as const).map((side) => readSecurity(owner, side));
    if (!before || !after || (typeOf(owner) === 'Root' && !isInherited(owner))) return;
    for (const message of describeRefused(before, after)) report({ message });
  };
  return {
    SecurityRequirementList: ({ node }, context) => visit(node, context),
    SecurityRequirement: ({ node }, context) => visit(node.parent, context),
  };
};

/** The requirements of an operation or of a root; an operation without requirements has those of the root. */
function readSecurity(owner: NodePair, side: 'base' | 'revision'): SecurityRequirement[] | undefined {
  if (owner[side] === undefined) return undefined;
  for (let pair: NodePair | null = owner; pair; pair = pair.parent) {
    const security = readProperty(pair[side], 'security');
    if (Array.isArray(security)) return security.length === 0 ? [{}] : security;
  }
  return [{}];
}

/** Whether an operation has the security of the root. */
function isInherited({ revision }: NodePair): boolean {
  const items = Object.values((readProperty(revision, 'paths') ?? {}) as Record<string, DocumentNode['value']>);
  return items.some((item) => Object.values(item ?? {}).some((operation) => operation?.responses && operation.security === undefined));
}

function describeRefused(before: SecurityRequirement[], after: SecurityRequirement[]): string[] {
  const refused = before.filter((requirement) => !after.some((other) => isMetBy(other, requirement)));
  return refused.map((requirement) => {
    const names = Object.keys(requirement);
    if (names.length === 0) return 'Authentication became required.';
    return `Security requirement \`${names.join(' + ')}\` is no longer accepted.`;
  });
}

function isMetBy(requirement: SecurityRequirement, credentials: SecurityRequirement): boolean {
  return Object.entries(requirement).every(
    ([name, scopes]) => scopes.every((scope) => credentials[name]?.includes(scope)) && name in credentials,
  );
}
