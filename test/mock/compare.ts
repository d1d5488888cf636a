import type { Mock } from '../../scripts/mock/create-mock.ts';
import type { Case } from './cases.ts';
import { DIFFERENCES, type Exchange, type Part } from './differences.ts';
import type { PlainAnswer, PlainRequest } from './plain-prism.ts';

/** What of two answers differs and is on no list. */
export interface Surprise {
  title: string;
  parts: Part[];
  plain: PlainAnswer;
  mine: PlainAnswer;
}

/** Sends each request to both, and lists what differs without being meant to. `seen` counts the differences that are meant to be. */
export async function compareAnswers(
  cases: Case[],
  askPlain: (request: PlainRequest) => Promise<PlainAnswer>,
  askMine: (request: PlainRequest) => Promise<PlainAnswer>,
  seen: Map<string, number>,
): Promise<Surprise[]> {
  const surprises: Surprise[] = [];
  for (const { title, request } of cases) {
    const [plain, mine] = [await askPlain(request), await askMine(request)];
    const differing = listDiffering(plain, mine);
    if (differing.length === 0) continue;
    const exchange: Exchange = { request, plain, mine };
    const meant = DIFFERENCES.filter((difference) => difference.applies(exchange));
    for (const { name } of meant) seen.set(name, (seen.get(name) ?? 0) + 1);
    const parts = differing.filter((part) => !meant.some((difference) => difference.parts.includes(part)));
    if (parts.length > 0) surprises.push({ title, parts, plain, mine });
  }
  return surprises;
}

/** Asks the mock as its HTTP server does, at a mount point. */
export function askMock(mock: Mock, api: string): (request: PlainRequest) => Promise<PlainAnswer> {
  return async ({ method, path, headers, body }) => {
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
    const reply = await mock.answer({
      method,
      target: `/${api}${path}`,
      header: (name) => headers[name],
      headers: () => headers,
      body: bytes,
    });
    return { status: reply.status, headers: reply.headers, body: String(reply.body ?? '') };
  };
}

function listDiffering(plain: PlainAnswer, mine: PlainAnswer): Part[] {
  const sorted = (headers: Record<string, string>) => JSON.stringify(Object.entries(headers).sort());
  return [
    ...(plain.status === mine.status ? [] : (['status'] as const)),
    ...(sorted(plain.headers) === sorted(mine.headers) ? [] : (['headers'] as const)),
    ...(plain.body === mine.body ? [] : (['body'] as const)),
  ];
}
