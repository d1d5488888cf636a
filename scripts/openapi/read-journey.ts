import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import type { Api } from './list-apis.ts';

/** The parts of an Arazzo document that this project reads. */
export interface Journey {
  info: { title: string; summary?: string; description?: string };
  sourceDescriptions: { name: string; url: string }[];
  workflows: Workflow[];
  components?: { inputs?: Record<string, Inputs> };
}

/** Calls that follow each other, such as those of a restore that succeeds. */
export interface Workflow {
  workflowId: string;
  summary?: string;
  description?: string;
  inputs?: { $ref: string };
  steps: Step[];
}

/** One call, which is repeated while an action of the type `retry` matches. */
export interface Step {
  stepId: string;
  description?: string;
  /** Such as `$sourceDescriptions.cbr.getTask`. */
  operationId: string;
  parameters?: { name: string; in: string; value: string }[];
  requestBody?: { contentType?: string; payload: unknown };
  successCriteria?: { condition: string }[];
  onFailure?: { name: string; type: string; retryAfter?: number; retryLimit?: number; criteria?: { condition: string }[] }[];
  outputs?: Record<string, string>;
}

interface Inputs {
  properties: Record<string, { type: string; description?: string; default?: unknown }>;
}

/** Reads the journey of an API, which is beside its description; `undefined` if it has none. */
export function readJourney({ root }: Pick<Api, 'root'>): Journey | undefined {
  const file = locateJourney({ root });
  return existsSync(file) ? (load(readFileSync(file, 'utf8')) as Journey) : undefined;
}

/** The path of the journey of an API. */
export function locateJourney({ root }: Pick<Api, 'root'>): string {
  return join(dirname(root), 'restore.arazzo.yaml');
}

/** The API and the operation of a step. */
export function readOperationId({ operationId }: Step): { api: string; id: string } {
  const [, api = '', id = ''] = operationId.split('.');
  return { api, id };
}
