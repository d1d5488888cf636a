import type { Document, LifecycleStep } from '../../openapi/document.ts';
import type { OperationCall } from '../engine/operation-hook.ts';
import { agree, type Ids } from './request-ids.ts';

/** A restore that was accepted, and the step that it has reached. */
export interface Run {
  /** The operation and the path that started it. */
  restore: string;
  ids: Ids;
  /** The keys are `api#operationId`. */
  steps: LifecycleStep[];
  /** The index of the step that it has reached. */
  position: number;
}

/** An operation of a mock that follows lifecycles. */
export interface Followed {
  api: string;
  /** Such as `cbr#getTask`. */
  name: string;
  path: string;
  document: Document;
  readToken: (call: OperationCall) => string;
  readPath: (call: OperationCall) => Ids;
  runs: Runs;
}

// Beyond these limits, the oldest are forgotten.
const MAX_TOKENS = 1000;
const MAX_RUNS = 100;

/** The restores that each token has started, in memory only. */
export class Runs {
  readonly #byToken = new Map<string, Run[]>();
  readonly #shown = new Set<string>();

  /** Whether a restore has steps left. */
  isRunning(token: string, restore: string): boolean {
    const run = this.#byToken.get(token)?.find((each) => each.restore === restore);
    return run !== undefined && run.position < run.steps.length - 1;
  }

  /** Adds operations that show the state of a restore. */
  addShown(names: string[]): void {
    for (const name of names) this.#shown.add(name);
  }

  /** Whether an operation shows the state of a restore. Most operations do not, so this check is all that they need. */
  isShownBy(name: string): boolean {
    return this.#shown.has(name);
  }

  /** The latest restore of a token whose state an operation shows, with the IDs of the request. */
  findShown(token: string, name: string, readIds: () => Ids): Run | undefined {
    const runs = this.#byToken.get(token);
    if (runs === undefined) return undefined;
    const ids = readIds();
    return runs.find((run) => run.steps.some((step) => Object.hasOwn(step, name)) && agree(ids, run.ids));
  }

  /** Stores a restore, replacing an earlier restore with the same operation and path. */
  start(token: string, run: Run): void {
    const others = (this.#byToken.get(token) ?? []).filter(({ restore }) => restore !== run.restore);
    // A map has its keys in the order in which they were added.
    this.#byToken.delete(token);
    this.#byToken.set(token, [run, ...others].slice(0, MAX_RUNS));
    const [oldest] = this.#byToken.keys();
    if (this.#byToken.size > MAX_TOKENS && oldest !== undefined) this.#byToken.delete(oldest);
  }

  /** Forgets all restores. */
  clear(): void {
    this.#byToken.clear();
  }
}

/** Advances a restore beyond a step that was shown, unless another request has already done so. */
export function moveOn(run: Run, shown: number): void {
  run.position = Math.min(Math.max(run.position, shown + 1), run.steps.length - 1);
}
