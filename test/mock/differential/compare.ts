import type { Mock } from '../../../scripts/mock/create-mock.ts';
import type { Comparison, Difference, Part } from '../differences.ts';
import type { Case } from './cases.ts';
import { isMalformedJson, type TestRequest, type TestResponse } from './prism.ts';

/** Two responses that differ in parts that no row of the table covers. */
export interface UnexpectedDifference {
  title: string;
  parts: Part[];
  prism: TestResponse;
  mock: TestResponse;
}

type Send = (request: TestRequest) => Promise<TestResponse>;

/** A mock under comparison, and the differences that it may have. */
export interface Compared {
  send: Send;
  differences: Difference[];
}

/** Sends each request to Prism and to each mock and lists the unexpected differences. `counts` counts the expected ones by row. */
export async function compareResponses(
  cases: Case[],
  sendToPrism: Send,
  mocks: Compared[],
  counts: Map<string, number>,
): Promise<UnexpectedDifference[]> {
  const unexpected: UnexpectedDifference[] = [];
  // Prism responds to few of these; all of them are sent at the same time, so that the test waits once.
  const malformed = cases.filter(({ request }) => isMalformedJson(request));
  const responses = new Map(await Promise.all(malformed.map(async ({ request }) => [request, await sendToPrism(request)] as const)));
  for (const { title, request } of cases) {
    const prism = responses.get(request) ?? (await sendToPrism(request));
    for (const { send, differences } of mocks) {
      const mock = await send(request);
      const parts = listUnexpectedParts({ request, prism, mock }, differences, counts);
      if (parts.length > 0) unexpected.push({ title, parts, prism, mock });
    }
  }
  return unexpected;
}

function listUnexpectedParts(comparison: Comparison, differences: Difference[], counts: Map<string, number>): Part[] {
  const differing = listDifferingParts(comparison.prism, comparison.mock);
  if (differing.length === 0) return [];
  const rows = differences.filter((difference) => difference.applies(comparison));
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return differing.filter((part) => !rows.some((difference) => difference.parts.includes(part)));
}

/** Creates a function that sends requests to a mounted API, in the form in which the HTTP server passes them on. */
export function sendTo(mock: Mock, api: string): Send {
  return async ({ method, path, headers, body }) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const response = await mock.handle({
      method,
      target: `/${api}${path}`,
      header: (name) => headers[name]?.trim(),
      headers: () => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.trim()])),
      body: bytes,
    });
    // HTTP has no body here, even if the description has one.
    const hasBody = method !== 'HEAD' && ![204, 205, 304].includes(response.status);
    const text = hasBody ? String(response.body ?? '') : '';
    return { status: response.status, headers: response.headers, body: text, exchange: response.exchange };
  };
}

function listDifferingParts(prism: TestResponse, mock: TestResponse): Part[] {
  const sorted = (headers: Record<string, string>) => JSON.stringify(Object.entries(headers).sort());
  return [
    ...(prism.status === mock.status ? [] : (['status'] as const)),
    ...(sorted(prism.headers) === sorted(mock.headers) ? [] : (['headers'] as const)),
    ...(prism.body === mock.body ? [] : (['body'] as const)),
  ];
}
