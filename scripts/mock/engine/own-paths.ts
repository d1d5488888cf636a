import type { Coverage } from '../coverage/coverage.ts';
import { createProblem } from '../message/problem.ts';
import type { MockRequest, Target } from '../message/request.ts';
import type { MockResponse } from '../message/response.ts';

/** The part of a mock that its own paths show. */
interface Mocked {
  names: string[];
  warmUp(): Promise<void>;
  describeCoverage(): Coverage;
}

type OwnPath = (mock: Mocked, accept: string | undefined) => Promise<{ type: string; body: string }>;

/** The paths that the mock itself responds to. */
export const OWN_PATHS = new Map<string, OwnPath>([
  [
    '/health',
    async (mock) => {
      await mock.warmUp();
      return { type: 'application/json', body: JSON.stringify({ status: 'ok', apis: mock.names }) };
    },
  ],
  [
    '/coverage',
    async (mock, accept) => {
      const coverage = mock.describeCoverage();
      if (!accept?.includes('text/markdown')) return { type: 'application/json', body: JSON.stringify(coverage) };
      const { renderCoverage } = await import('../coverage/render-coverage.ts');
      return { type: 'text/markdown', body: `${renderCoverage(coverage)}\n` };
    },
  ],
]);

/** Responds to a request for one of the mock's own paths. */
export async function respondItself(
  mock: Mocked,
  { method, header }: MockRequest,
  { path, href }: Target,
  respond: OwnPath,
): Promise<MockResponse> {
  const headers = { allow: 'GET, HEAD' };
  if (method === 'OPTIONS') return { status: 204, headers };
  if (method !== 'GET' && method !== 'HEAD') {
    return createProblem('unknown-method', `${path} has no ${method}; use GET or HEAD.`, href, headers);
  }
  const { type, body } = await respond(mock, header('accept'));
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, ...(method === 'GET' && { body }) };
}
