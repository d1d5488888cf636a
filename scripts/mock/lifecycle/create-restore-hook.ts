import type { Lifecycle, LifecycleStep, Operation } from '../../openapi/document.ts';
import type { OperationHook } from '../engine/operation-hook.ts';
import { createProblem, renderViolations } from '../message/problem.ts';
import type { MockResponse, Violation } from '../message/response.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { readBodyIds } from './request-ids.ts';
import type { Followed } from './runs.ts';

/** Starts a run for each restore that is accepted, or refuses it as documented while the same restore runs. */
export function createRestoreHook(followed: Followed, operation: Operation, { refusal, outcomes }: Lifecycle): OperationHook {
  const { name, api, runs, readToken, readPath } = followed;
  const named = Object.entries(outcomes).map(([outcome, steps]) => [outcome, steps.map((step) => qualify(step, api))] as const);
  const stepsByOutcome = new Map(named);
  return async (call) => {
    const response = await call.respond();
    if (response.status >= 300) return response;
    const steps = stepsByOutcome.get(chooseOutcome([...stepsByOutcome.keys()], call) ?? '');
    if (steps === undefined) return refuseOutcome(name, [...stepsByOutcome.keys()], call.target.href);
    const token = readToken(call);
    const path = readPath(call);
    const restore = `${name} ${JSON.stringify(path)}`;
    // Between this look and the start, nothing else can happen.
    if (refusal !== undefined && runs.isRunning(token, restore)) return explain(await call.respond(refusal), steps);
    runs.start(token, { restore, ids: { ...readBodyIds(operation, call.body), ...path }, steps, position: 0 });
    return response;
  };
}

function qualify(step: LifecycleStep, api: string): LifecycleStep {
  return Object.fromEntries(Object.entries(step).map(([name, example]) => [name.includes('#') ? name : `${api}#${name}`, example]));
}

function refuseOutcome(name: string, outcomes: string[], href: string): MockResponse {
  return createProblem('unknown-outcome', `${name} has no such outcome; use one of ${outcomes.join(', ')}.`, href);
}

/** Adds to a documented refusal why the mock refuses, since the request alone does not show it. */
function explain(response: MockResponse, [first = {}]: LifecycleStep[]): MockResponse {
  const polls = Object.keys(first).map((name) => name.replace('#', ' '));
  const message = `A restore with this token and path is still running. Follow it to its end with ${polls.join(', ')}, or use another token.`;
  const violations: Violation[] = [{ location: ['request'], severity: 'Error', code: 'lifecycle', message }];
  return { ...response, headers: { ...response.headers, 'sl-violations': renderViolations(violations) }, violations };
}
