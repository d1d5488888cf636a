// The server of the `prism mock` command, in this process.
import { EventEmitter } from 'node:events';
import { Agent } from 'node:http';
import { createExamplePath } from '@stoplight/prism-cli/dist/util/paths.js';
import prismHttp from '@stoplight/prism-http';
import prismServer from '@stoplight/prism-http-server';
import { CHECKS } from '../../../scripts/mock/engine/create-engine.ts';
import { silentLogger } from '../../../scripts/mock/engine/silent-logger.ts';
import { type RunningPrism, send } from './prism.ts';

/** A server of Prism, which ends this process if it fails. */
export interface ServedPrism extends RunningPrism {
  stop(): Promise<void>;
}

/** Serves a description as the command does. */
export async function servePrism(description: string): Promise<ServedPrism> {
  const operations = await prismHttp.getHttpOperationsFromSpec(description);
  // The command does so to print them, and this changes them.
  for (const operation of operations) createExamplePath(operation);
  const server = prismServer.createServer(operations, {
    cors: false,
    config: { ...CHECKS, mock: { dynamic: false, ignoreExamples: false } },
    components: { logger: silentLogger },
  });
  const url = await server.listen(0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  return {
    url,
    send: (request) => send(new EventEmitter(), agent, Number(new URL(url).port), request),
    async stop() {
      agent.destroy();
      await server.close();
    },
  };
}
