// A worker thread that runs Prism with its generators of random data: they may run endlessly on a recursive schema.
import { parentPort } from 'node:worker_threads';
import type { IHttpMockConfig, IHttpRequest } from '@stoplight/prism-http';
import { describeError } from '../../shared/user-error.ts';
import { assembleEngine } from './create-engine.ts';
import { generator, mocker } from './data-generator.ts';
import { bundleOf, type PrismOperation } from './prism-operation.ts';
import { type EngineResponse, runPrism } from './run-prism.ts';

/** A request to generate data. */
export interface DataRequest {
  /** Identifies the operation, which is sent once. */
  operationKey: number;
  operation?: PrismOperation;
  input: IHttpRequest;
  config: IHttpMockConfig;
  /** The options of JSON Schema Faker in the description's `x-json-schema-faker`. */
  fakerOptions: Record<string, unknown>;
}

/** The result of a request to generate data. The first message of a worker is `ready`. */
export type DataResult = { response: EngineResponse } | { error: string } | 'ready';

const prism = assembleEngine(mocker.default);
const operations = new Map<number, PrismOperation>();

parentPort?.on('message', async (request: DataRequest) => {
  parentPort?.postMessage(await generate(request).catch((error: unknown) => ({ error: describeError(error) })));
});
parentPort?.postMessage('ready' satisfies DataResult);

async function generate({ operationKey, operation, input, config, fakerOptions }: DataRequest): Promise<DataResult> {
  const known = operation ?? operations.get(operationKey);
  if (known === undefined) throw new Error('The operation was not sent.');
  operations.set(operationKey, known);
  setFakerOptions(fakerOptions);
  const restore = keepBundle(known);
  try {
    return { response: await runPrism(prism, known, input, config) };
  } finally {
    restore();
  }
}

/** Generating data changes the recursive schemas of an operation, which must not affect later responses. */
function keepBundle(operation: PrismOperation): () => void {
  const bundle = bundleOf(operation) as Record<string, unknown> | undefined;
  const copy = structuredClone(bundle);
  // The object stays the same, since Prism caches its validators by it.
  return () => bundle && Object.assign(bundle, copy);
}

/** Sets the options in the same way as the `prism` command. */
function setFakerOptions(options: Record<string, unknown>): void {
  mocker.resetJSONSchemaGenerator();
  for (const [name, value] of Object.entries(options)) {
    if (name === 'locale') generator.locate('faker').setLocale(value);
    else generator.option(toCamelCase(name), value);
  }
}

function toCamelCase(name: string): string {
  return name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}
