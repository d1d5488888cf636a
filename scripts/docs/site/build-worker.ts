import { parentPort, workerData } from 'node:worker_threads';
import { buildDocs } from '../../docs.ts';
import { describeError, UserError } from '../../shared/user-error.ts';

// Builds the site in a thread of its own, so that the mock goes on answering. Posts the user's mistake, or undefined once the site is built.
try {
  await buildDocs(workerData);
  parentPort?.postMessage(undefined);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  parentPort?.postMessage(describeError(error));
}
