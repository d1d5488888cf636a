import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { RunnableStep } from '../browser/journey.ts';
import { firstContent } from './api-operation.ts';
import type { StepView } from './journeys.ts';

/** What the page's script needs to run a step against the mock; undefined if the site does not have its API. */
export function createRunnableStep({ name, api, operation, source }: StepView, mockUrl: string): RunnableStep | undefined {
  if (operation === undefined) return undefined;
  const { parameters = [], requestBody, successCriteria = [], onFailure = [], outputs = {} } = source;
  return {
    id: name,
    method: operation.method.toUpperCase(),
    url: `${mockUrl}/${api}${operation.path}`,
    parameters,
    ...(requestBody && { payload: requestBody.payload }),
    criteria: successCriteria,
    retries: onFailure.filter(({ type }) => type === 'retry').map(({ criteria = [] }) => criteria),
    outputs,
  };
}

/** The command of a step, with shell variables for inputs and for outputs of earlier steps. */
export function renderCurl(step: StepView, mockUrl: string): string | undefined {
  const runnable = createRunnableStep(step, mockUrl);
  if (runnable === undefined) return undefined;
  const { url, parameters, payload } = runnable;
  const find = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const path = url.replace(/\{([^{}]+)\}/g, (_, name) => toShell(find('path').find((each) => each.name === name)?.value ?? ''));
  const query = find('query').map(({ name, value }) => `${name}=${toShell(value)}`);
  const headers = find('header').map(({ name, value }) => ` \\\n  -H "${name}: ${toShell(value)}"`);
  const body = payload === undefined ? '' : ` \\\n  --json @- <<EOF\n${renderBody(payload, findExample(step))}\nEOF`;
  return `curl "${path}${query.length > 0 ? `?${query.join('&')}` : ''}"${headers.join('')}${body}`;
}

/** Replaces runtime expressions by variables of the same name: `$steps.find-backup.outputs.backup` by `$backup`. */
function toShell(value: unknown): string {
  return String(value).replace(/\$(?:inputs|steps\.[\w-]+\.outputs)\.(\w+)/g, '$$$1');
}

/** JSON with variables. A variable has no quotes if the example of the operation has a number there. */
function renderBody(payload: unknown, example: unknown): string {
  return toShell(JSON.stringify(markNumbers(payload, example), null, 2)).replace(/"number (\$\w+)"/g, '$1');
}

function markNumbers(value: unknown, example: unknown): unknown {
  if (typeof value === 'string') return typeof example === 'number' ? `number ${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  const known = (typeof example === 'object' && example !== null ? example : {}) as Record<string, unknown>;
  const entries = Object.entries(value).map(([name, item]) => [name, markNumbers(item, known[name])]);
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function findExample({ operation: described }: StepView): unknown {
  if (described?.operation.requestBody === undefined) return undefined;
  const { document } = described.api;
  const [example] = Object.values(firstContent(resolveRef(document, described.operation.requestBody))?.[1].examples ?? {});
  return example && resolveRef(document, example).value;
}
