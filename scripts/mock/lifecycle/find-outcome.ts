import type { Document, LifecycleStep } from '../../openapi/document.ts';
import { indexNames } from '../engine/exchange-names.ts';
import type { OperationCall } from '../engine/operation-hook.ts';
import { readPreferHeader } from '../engine/preferences.ts';

/** A way in which a restore can end. */
export interface Outcome {
  name: string;
  /** The keys are `api#operationId`. */
  steps: LifecycleStep[];
}

/**
 * Creates a function that finds the outcome for which a restore asks: with `Prefer: outcome=…`, or by name, like an exchange; otherwise the first.
 * It returns `undefined` if the restore prefers an outcome that does not exist.
 */
export function createOutcomeFinder(outcomes: Outcome[], path: string, document: Document): (call: OperationCall) => Outcome | undefined {
  const findNamed = indexNames(outcomes, path, document);
  return ({ request, target, body }) => {
    const { outcome } = readPreferHeader(request);
    if (outcome !== undefined) return outcomes.find(({ name }) => name === outcome);
    return findNamed(target, body) ?? outcomes[0];
  };
}
