import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { readJourney, readOperationId, type Step, type Workflow } from '../../openapi/read-journey.ts';
import { toAnchor } from './api-operation.ts';
import type { OperationView } from './describe-operation.ts';

/** The journey of an API: the calls from a token to the end of a restore. */
export interface JourneyView {
  api: BundledApi;
  title: string;
  summary: string;
  workflows: WorkflowView[];
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
  /** Such as `cbr` and `getTask`. */
  api: string;
  operationId: string;
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
        workflows: journey.workflows.map((workflow) => viewWorkflow(workflow, views)),
      },
    ];
  });
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
    ...(view && { link: `docs/${api}/#${view.operation.anchor}` }),
    inputs: [...parameters.map(({ name, value }): [string, string] => [name, String(value)]), ...body],
    criteria: successCriteria.map(({ condition }) => condition),
    retries: onFailure
      .filter(({ type }) => type === 'retry')
      .map(({ retryAfter = 0, criteria = [] }) => ({ seconds: retryAfter, conditions: criteria.map(({ condition }) => condition) })),
    outputs: Object.entries(outputs),
  };
}
