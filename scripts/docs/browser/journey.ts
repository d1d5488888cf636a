import { toReadersAddress } from './address.ts';
import type { CallRequest } from './call.ts';
import { createElement } from './element.ts';
import { evaluate, isMet, type Run } from './expressions.ts';
import { type SentResponse, sendAndRender } from './send.ts';

/** What a page knows of a workflow to run it against the mock. */
interface RunnableWorkflow {
  inputs: Record<string, unknown>;
  steps: RunnableStep[];
}

export interface RunnableStep {
  id: string;
  method: string;
  /** With `{parameters}` in its path. */
  url: string;
  parameters: { name: string; in: string; value: unknown }[];
  payload?: unknown;
  criteria: { condition: string }[];
  retries: { condition: string }[][];
  outputs: Record<string, string>;
}

// Long enough to see a state, and short enough not to wait.
const PAUSE_MS = 400;
// A mock that shows no lifecycle would be polled without end.
const MAX_POLLS = 20;

/** Lets readers run the workflows of a journey, step by step, against the mock. */
export function enableJourneys(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.workflow')) {
    const data = section.querySelector('script');
    const button = section.querySelector<HTMLButtonElement>('button.run');
    if (!data || !button) continue;
    const workflow: RunnableWorkflow = JSON.parse(toReadersAddress(data.textContent));
    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      await runWorkflow(section, workflow);
      button.disabled = false;
    });
  }
}

async function runWorkflow(section: HTMLElement, { inputs, steps }: RunnableWorkflow): Promise<void> {
  const run: Run = { inputs, steps: {} };
  // Each run has its own token, so the mock keeps the restores of several readers apart.
  const suffix = `-${Math.random().toString(36).slice(2, 8)}`;
  const outputs = steps.map(({ id }) => section.querySelector<HTMLElement>(`[data-step="${id}"] output`));
  for (const output of outputs) output?.replaceChildren();
  for (const [index, step] of steps.entries()) {
    const isDone = await runStep(step, run, outputs[index] ?? section, suffix);
    if (!isDone) return;
    run.steps[step.id] = evaluate(step.outputs, run) as Record<string, unknown>;
  }
}

/** Sends the request of a step, again while a retry matches. Returns whether the step has succeeded. */
async function runStep(step: RunnableStep, run: Run, output: HTMLElement, suffix: string): Promise<boolean> {
  for (let poll = 1; poll <= MAX_POLLS; poll++) {
    const nodes = await sendAndRender(createStepRequest(step, run, suffix), (response) => readResponse(run, response));
    const isDone = run.status !== undefined && step.criteria.every((criterion) => isMet(criterion, run));
    const isRepeated = !isDone && run.status !== undefined && step.retries.some((criteria) => criteria.every((each) => isMet(each, run)));
    const result = isDone ? 'Done.' : isRepeated ? 'Not finished yet. The call is repeated.' : 'The journey ends here.';
    output.replaceChildren(createElement('p', 'result', poll === 1 ? result : `Call ${poll}. ${result}`), ...nodes);
    output.scrollIntoView({ block: 'nearest' });
    if (!isRepeated) return isDone;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

function createStepRequest({ method, url, parameters, payload }: RunnableStep, run: Run, suffix: string): CallRequest {
  Object.assign(run, { status: undefined, headers: {}, body: undefined });
  const target = new URL(url.replace(/\{([^{}]+)\}/g, (_, name) => encodeURIComponent(read('path').get(name) ?? '')));
  for (const [name, value] of read('query')) target.searchParams.set(name, value);
  const headers = [...read('header')].map(([name, value]): [string, string] => [name, name === 'X-Auth-Token' ? value + suffix : value]);
  const body = payload === undefined ? '' : JSON.stringify(evaluate(payload, run));
  return {
    method,
    url: target.href,
    headers: [...headers, ...(body ? [['Content-Type', 'application/json'] as [string, string]] : [])],
    body,
  };

  function read(place: string): Map<string, string> {
    const own = parameters.filter((parameter) => parameter.in === place);
    return new Map(own.map(({ name, value }) => [name, String(evaluate(value, run) ?? '')]));
  }
}

function readResponse(run: Run, { status, headers, body }: SentResponse): void {
  Object.assign(run, { status, headers: Object.fromEntries(headers), body: parse(body) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
