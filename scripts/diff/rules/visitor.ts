/** A part of a document, such as an operation, with its type in Redocly's terms. */
export interface DocumentNode {
  type: { name: string };
  key: string | number;
  value: unknown;
  /** The target of a reference. */
  resolved?: DocumentNode;
}

/** A part of two documents; one of them is missing if it was added or removed. */
export interface NodePair {
  base?: DocumentNode;
  revision?: DocumentNode;
  parent: NodePair | null;
}

/** A change that `redocly diff` found, as it passes it to a rule. */
interface NodeChange {
  kind: 'added' | 'modified' | 'removed';
  /** Of a modified node: the property that differs; `key` is the name of the node itself. */
  property?: string;
  base?: { value: unknown };
  revision?: { value: unknown };
  node: NodePair;
}

/** The functions that a rule can call for a change. */
export interface RuleContext {
  report(problem: { message: string }): void;
  /** Whether the node is part of requests, of responses, or of both. */
  getDirections(): ('request' | 'response')[];
}

type Visit = (change: NodeChange, context: RuleContext) => void;

/** A rule of `redocly diff`: functions by the type of the changed node, which can be nested to require a parent. */
export type DiffRule = () => Record<string, Visit | Record<string, Visit>>;

/** The value of a property of a node, in one of the two documents. */
export function readProperty(node: DocumentNode | undefined, property: string): unknown {
  return (((node?.resolved ?? node)?.value ?? {}) as Record<string, unknown>)[property];
}

/** The name of a node's type. */
export function typeOf({ base, revision }: NodePair): string | undefined {
  return (revision ?? base)?.type.name;
}
