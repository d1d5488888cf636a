import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Document, Lifecycle, Response } from '../../openapi/document.ts';
import { listOperations } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';

/** A state that a restore goes through, and the states that can follow. */
export interface StateNode {
  /** As the provider writes it: `waiting_restore`. */
  state: string;
  /** The outcomes that end here. */
  outcomes: string[];
  next: StateNode[];
}

/** The states that an operation shows during a restore. */
export interface StateTree {
  api: string;
  operationId: string;
  summary: string;
  root: StateNode;
}

/** The states of a restore as each operation of its lifecycle shows them, the same states only once. */
export function listStateTrees(api: BundledApi, lifecycle: Lifecycle, apis: BundledApi[]): StateTree[] {
  const [first = {}] = Object.values(lifecycle.outcomes)[0] ?? [];
  const trees = Object.keys(first).flatMap((name) => createTree(name, api, lifecycle, apis) ?? []);
  const byStates = new Map(trees.map((tree) => [`${tree.api} ${JSON.stringify(tree.root)}`, tree]));
  return [...byStates.values()];
}

/** The states as text: `waiting, then running, then success (restoreSucceeds) or failed (restoreFails)`. */
export function describeStates({ state, outcomes, next }: StateNode): string {
  const named = outcomes.length > 0 ? `${state} (${outcomes.join(', ')})` : state;
  return next.length === 0 ? named : `${named}, then ${next.map(describeStates).join(' or ')}`;
}

function createTree(name: string, api: BundledApi, { outcomes }: Lifecycle, apis: BundledApi[]): StateTree | undefined {
  const [operationId = '', owner = api.name] = name.split('#').reverse();
  const document = apis.find((each) => each.name === owner)?.document;
  const operation = document && listOperations(document).find((each) => each.operation.operationId === operationId)?.operation;
  if (document === undefined || operation === undefined) return undefined;
  const responses = Object.values(operation.responses ?? {}).map((response) => resolveRef(document, response));
  const top: StateNode = { state: '', outcomes: [], next: [] };
  for (const [outcome, steps] of Object.entries(outcomes)) {
    addPath(top, steps.map((step) => findState(document, responses, step[name] ?? '')).filter(isChange), outcome);
  }
  const [root] = top.next;
  return root && { api: owner, operationId, summary: operation.summary ?? operationId, root };
}

function isChange(state: string, index: number, states: string[]): boolean {
  return state !== states[index - 1];
}

function addPath(node: StateNode, [state, ...rest]: string[], outcome: string): void {
  if (state === undefined) {
    node.outcomes.push(outcome);
    return;
  }
  const known = node.next.find((each) => each.state === state);
  const next = known ?? { state, outcomes: [], next: [] };
  if (known === undefined) node.next.push(next);
  addPath(next, rest, outcome);
}

/** The text in an example that its key is made from: `waiting_restore` for `waitingRestore`, `available` for `availableBackups`. */
function findState(document: Document, responses: Response[], key: string): string {
  const examples = responses.flatMap(({ content = {} }) => Object.values(content).flatMap(({ examples = {} }) => examples[key] ?? []));
  const texts = examples.flatMap((example) => listTexts(resolveRef(document, example).value));
  return texts.find((text) => toCamelCase(text) === key) ?? texts.find((text) => text !== '' && key.startsWith(toCamelCase(text))) ?? key;
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function toCamelCase(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
