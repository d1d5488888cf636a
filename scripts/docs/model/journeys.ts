import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type Journey, readJourney, readOperationId, type Step, type Workflow } from '../../openapi/read-journey.ts';
import { type ApiOperation, toAnchor } from './api-operation.ts';
import type { OperationView } from './describe-operation.ts';
import { listStateTrees, type StateTree } from './state-tree.ts';

/** The journey of an API: the calls from a token to the end of a restore. */
export interface JourneyView {
  api: BundledApi;
  title: string;
  summary: string;
  /** The values with which the samples and the page run it: input → value. */
  inputs: Record<string, unknown>;
  workflows: WorkflowView[];
  /** The states of the restore, as the operations show them. */
  states: StateTree[];
  /** Its code with the clients, if there is any. */
  sample: string | undefined;
}

export interface WorkflowView {
  anchor: string;
  summary: string;
  description: string;
  steps: StepView[];
}

export interface StepView {
  name: string;
  description: string;
  /** The first workflow and the step's anchor there; not set unless a later workflow repeats the step unchanged. */
  shownIn?: { summary: string; anchor: string };
  /** Such as `cbr` and `getTask`. */
  api: string;
  operationId: string;
  /** Not set if the site does not have its API. */
  operation?: ApiOperation;
  /** As the workflow has it. */
  source: Step;
  /** Where the reference shows the operation, below the site's root; not set if the site does not have its API. */
  link?: string;
  /** What the step sends: name → value or runtime expression. */
  inputs: [name: string, value: string][];
  criteria: string[];
  /** How often the step is repeated, and while which conditions are met. */
  retries: { seconds: number; conditions: string[] }[];
  outputs: [name: string, expression: string][];
}

/** The journeys of the APIs that have one beside their description. */
export function listJourneys(apis: BundledApi[], views: OperationView[]): JourneyView[] {
  return apis.flatMap((api) => {
    const journey = api.root === '' ? undefined : readJourney(api);
    if (journey === undefined) return [];
    const { title, summary = '', description = '' } = journey.info;
    return [
      {
        api,
        title,
        summary: `${summary} ${description}`.trim(),
        inputs: readInputs(journey),
        workflows: viewWorkflows(journey.workflows, views),
        states: views.flatMap(({ operation }) => {
          const lifecycle = operation.api === api ? operation.operation['x-lifecycle'] : undefined;
          return lifecycle === undefined ? [] : listStateTrees(api, lifecycle, apis);
        }),
        sample: readSample(api),
      },
    ];
  });
}

/** Marks the steps of later workflows that the first one has too, so that only the steps that differ are shown in full. */
function viewWorkflows(workflows: Workflow[], views: OperationView[]): WorkflowView[] {
  const [first, ...others] = workflows.map((workflow) => viewWorkflow(workflow, views));
  if (first === undefined) return [];
  const isShown = ({ source }: StepView) => first.steps.some((step) => isDeepStrictEqual(step.source, source));
  const shorten = (step: StepView) =>
    isShown(step) ? { ...step, shownIn: { summary: first.summary, anchor: `${first.anchor}-${step.name}` } } : step;
  return [first, ...others.map((workflow) => ({ ...workflow, steps: workflow.steps.map(shorten) }))];
}

function viewWorkflow({ workflowId, summary = workflowId, description = '', steps }: Workflow, views: OperationView[]): WorkflowView {
  return { anchor: toAnchor(workflowId), summary, description, steps: steps.map((step) => viewStep(step, views)) };
}

function viewStep(step: Step, views: OperationView[]): StepView {
  const { stepId, description = '', parameters = [], requestBody, successCriteria = [], onFailure = [], outputs = {} } = step;
  const { api, id } = readOperationId(step);
  const view = views.find(({ operation }) => operation.api.name === api && operation.operation.operationId === id);
  const body: [string, string][] = requestBody === undefined ? [] : [['body', JSON.stringify(requestBody.payload)]];
  return {
    name: stepId,
    description,
    api,
    operationId: id,
    source: step,
    ...(view && { operation: view.operation, link: `docs/${api}/#${view.operation.anchor}` }),
    inputs: [...parameters.map(({ name, value }): [string, string] => [name, String(value)]), ...body],
    criteria: successCriteria.map(({ condition }) => condition),
    retries: onFailure
      .filter(({ type }) => type === 'retry')
      .map(({ retryAfter = 0, criteria = [] }) => ({ seconds: retryAfter, conditions: criteria.map(({ condition }) => condition) })),
    outputs: Object.entries(outputs),
  };
}

function readInputs({ components }: Journey): Record<string, unknown> {
  const properties = Object.values(components?.inputs ?? {}).flatMap((inputs) => Object.entries(inputs.properties));
  return Object.fromEntries(properties.map(([name, { default: preset }]) => [name, preset]));
}

/** The example that `npm run journey` runs, with the names under which the clients are published. */
function readSample({ name }: BundledApi): string | undefined {
  const file = new URL(`../../journey/${name}.ts`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const code = readFileSync(file, 'utf8').replace(/^\/\/.*\n/, '');
  return code
    .replace(/'\.\.\/\.\.\/generated\/([\w-]+)\/client\.ts'/g, "'restore-contracts/$1'")
    .replace(/^import type \{ Setting.*\n/m, '');
}
