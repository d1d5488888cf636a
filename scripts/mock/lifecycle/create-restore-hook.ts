import type { Lifecycle, LifecycleStep, Operation } from '../../openapi/document.ts';
import type { OperationHook } from '../engine/operation-hook.ts';
import { createProblem, renderViolations } from '../message/problem.ts';
import type { MockResponse, Violation } from '../message/response.ts';
import { createOutcomeFinder, type Outcome } from './find-outcome.ts';
import { createBodyReader } from './request-ids.ts';
import type { Followed } from './runs.ts';

/** Starts a run for each restore that is accepted, or refuses it as documented while the same restore runs. */
export function createRestoreHook(followed: Followed, operation: Operation, { refusal, outcomes: described }: Lifecycle): OperationHook {
  const { name, api, path: template, document, runs, readToken, readPath } = followed;
  const outcomes = Object.entries(described).map(([outcome, steps]) => ({ name: outcome, steps: steps.map((step) => qualify(step, api)) }));
  const findOutcome = createOutcomeFinder(outcomes, template, document);
  const readBody = createBodyReader(operation);
  runs.addShown(outcomes.flatMap(({ steps }) => steps.flatMap((step) => Object.keys(step))));
  return async (call) => {
    const response = await call.respond();
    if (response.status >= 300) return response;
    const outcome = findOutcome(call);
    if (outcome === undefined) return refuseOutcome(name, outcomes, call.target.href);
    const token = readToken(call);
    const path = readPath(call);
    const restore = `${name} ${JSON.stringify(path)}`;
    // Nothing else can happen between this check and the start.
    if (refusal !== undefined && runs.isRunning(token, restore)) return explain(await call.respond(refusal), outcome);
    runs.start(token, { restore, ids: { ...readBody(call.body), ...path }, steps: outcome.steps, position: 0 });
    return response;
  };
}

function qualify(step: LifecycleStep, api: string): LifecycleStep {
  return Object.fromEntries(Object.entries(step).map(([name, example]) => [name.includes('#') ? name : `${api}#${name}`, example]));
}

function refuseOutcome(name: string, outcomes: Outcome[], href: string): MockResponse {
  const names = outcomes.map((outcome) => outcome.name).join(', ');
  const problem = createProblem('unknown-outcome', `${name} has no such outcome; use one of ${names}.`, href);
  return addViolations(problem, problem.violations ?? []);
}

/** Adds to a documented refusal why the mock refuses, since the request alone does not show it. */
function explain(response: MockResponse, { steps: [first = {}] }: Outcome): MockResponse {
  const polls = Object.keys(first).map((name) => name.replace('#', ' '));
  const message = `A restore with this token and path is still running. Follow it to its end with ${polls.join(', ')}, or use another token.`;
  return addViolations(response, [{ location: ['request'], severity: 'Error', code: 'lifecycle', message }]);
}

function addViolations(response: MockResponse, violations: Violation[]): MockResponse {
  return { ...response, headers: { ...response.headers, 'sl-violations': renderViolations(violations) }, violations };
}
