import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IHttpMockConfig, IHttpRequest } from '@stoplight/prism-http';
import type { DataRequest, DataResult } from './data-worker.ts';
import type { PrismOperation } from './prism-operation.ts';
import type { EngineResponse } from './run-prism.ts';

/** Thrown if data has not been generated in time. */
export class GenerationTimeout extends Error {
  override name = 'GenerationTimeout';
}

/** Responds to a request with Prism's engine and its generators of random data. `nameData` names the data if it takes too long. */
export type GenerateData = (
  operation: PrismOperation,
  input: IHttpRequest,
  config: IHttpMockConfig,
  nameData: () => string,
) => Promise<EngineResponse>;

/** How long generating the data of one response may take. */
const LIMIT_MS = 5000;

// An API uses one worker at a time, so that one whose data takes too long does not block the others.
const MAX_WORKERS = 2;

interface Job {
  api: object;
  request: Omit<DataRequest, 'operation'>;
  operation: PrismOperation;
  nameData(): string;
  settle(result: DataResult | Error): void;
}

interface DataWorker {
  worker: Worker;
  isReady: Promise<void>;
  /** The operations that the worker has received. */
  known: Set<number>;
}

const waiting: Job[] = [];
const idle: DataWorker[] = [];
const busyApis = new Set<object>();
const keys = new WeakMap<PrismOperation, number>();
let nextKey = 0;
let count = 0;

/** Creates the function that generates the data of one API. `api` identifies it, `fakerOptions` is its `x-json-schema-faker`. */
export function createGenerator(api: object, fakerOptions: Record<string, unknown>): GenerateData {
  return async (operation, input, config, nameData) => {
    const operationKey = keys.get(operation) ?? nextKey++;
    keys.set(operation, operationKey);
    const result = await new Promise<DataResult>((resolve, reject) => {
      const settle = (settled: DataResult | Error) => (settled instanceof Error ? reject(settled) : resolve(settled));
      waiting.push({ api, operation, nameData, settle, request: { operationKey, input, config, fakerOptions } });
      startNext();
    });
    if (result === 'ready' || 'error' in result) throw new Error(result === 'ready' ? 'The worker did not respond.' : result.error);
    return result.response;
  };
}

function startNext(): void {
  const index = waiting.findIndex(({ api }) => !busyApis.has(api));
  if (index === -1 || (idle.length === 0 && count === MAX_WORKERS)) return;
  const [job] = waiting.splice(index, 1) as [Job];
  busyApis.add(job.api);
  void run(job).finally(() => {
    busyApis.delete(job.api);
    startNext();
  });
}

async function run({ request, operation, nameData, settle }: Job): Promise<void> {
  const data = idle.pop() ?? startWorker();
  data.worker.ref();
  try {
    await data.isReady;
    const isKnown = data.known.has(request.operationKey);
    data.known.add(request.operationKey);
    const result = receive(data.worker);
    data.worker.postMessage({ ...request, ...(!isKnown && { operation }) } satisfies DataRequest);
    settle(await withLimit(result, nameData));
    // An idle worker must not keep the process alive.
    data.worker.unref();
    idle.push(data);
  } catch (error) {
    count--;
    void data.worker.terminate();
    settle(error as Error);
  }
}

function startWorker(): DataWorker {
  count++;
  const worker = new Worker(new URL('data-worker.ts', import.meta.url));
  return { worker, known: new Set(), isReady: receive(worker).then(() => {}) };
}

/** Resolves with the next message. Rejects if the worker fails. */
async function receive(worker: Worker): Promise<DataResult> {
  const [message] = (await once(worker, 'message')) as [DataResult];
  return message;
}

async function withLimit(result: Promise<DataResult>, nameData: () => string): Promise<DataResult> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const fail = () => reject(new GenerationTimeout(`Generating data for ${nameData()} took more than ${LIMIT_MS / 1000} s.`));
    timer = setTimeout(fail, LIMIT_MS);
  });
  try {
    return await Promise.race([result, limit]);
  } finally {
    clearTimeout(timer);
  }
}
