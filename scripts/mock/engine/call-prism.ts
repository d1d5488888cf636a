import type { IHttpMockConfig, IHttpRequest } from '@stoplight/prism-http';
import { CHECKS, createEngine } from './create-engine.ts';
import type { GenerateData } from './data-workers.ts';
import type { EngineSettings } from './engine-settings.ts';
import { nameResponseSchema } from './name-response-schema.ts';
import { findExampleStatus, type Preferences } from './preferences.ts';
import type { PrismOperation } from './prism-operation.ts';
import { type EngineResponse, runPrism } from './run-prism.ts';

/** The settings and functions that the operations of an API share. */
export interface EngineContext {
  settings: EngineSettings;
  generateData: GenerateData;
}

/** Calls Prism's engine for a request to one operation. Data is generated in a worker, where generating it can be stopped. */
export async function callPrism(
  { settings, generateData }: EngineContext,
  operation: PrismOperation,
  input: IHttpRequest,
  preferences: Preferences,
): Promise<EngineResponse> {
  const { dynamic, seed, ignoreExamples, errors } = settings;
  const code = preferences.code ?? (preferences.exampleKey && findExampleStatus(operation, preferences.exampleKey));
  const mock = { dynamic, ignoreExamples, ...(seed !== undefined && { seed }), ...preferences, ...(code && { code }) };
  const config: IHttpMockConfig = { ...CHECKS, errors, mock };
  // Prism sends the callbacks of an operation itself, with generated data.
  const needsData = mock.dynamic || operation.callbacks !== undefined;
  if (!needsData) return runPrism(createEngine(), operation, input, config);
  return generateData(operation, input, config, () => nameResponseSchema(operation, mock));
}

/** Lets Prism respond with a status, without validating the request, which has been found invalid already. */
export async function callPrismForStatus(
  { settings: { ignoreExamples } }: EngineContext,
  operation: PrismOperation,
  input: IHttpRequest,
  code: number,
): Promise<EngineResponse> {
  const mock = { dynamic: false, ignoreExamples, code };
  return runPrism(createEngine(), operation, input, { ...CHECKS, checkSecurity: false, validateRequest: false, mock });
}
