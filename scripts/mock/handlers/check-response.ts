import { loadValidator } from '../engine/prism-modules.ts';
import type { PrismOperation } from '../engine/prism-operation.ts';
import type { HandlerResponse } from './handler.ts';

/** Lists where a response differs from the description of its operation, as sentences. */
export function listBreaches(operation: PrismOperation, { status, headers = {}, body }: HandlerResponse): string[] {
  const described = findResponse(operation, status);
  if (described === undefined)
    return [`The status ${status} is not described; use one of ${operation.responses.map(({ code }) => code).join(', ')}.`];
  const hasContent = described.contents.length > 0;
  if (hasContent !== (body !== undefined)) return [`A response with ${status} ${hasContent ? 'needs a' : 'has no'} body.`];
  const sent = { 'content-type': 'application/json', ...headers };
  const result = loadValidator().validateOutput({ resource: operation, element: { statusCode: status, headers: sent, body } });
  if (result._tag === 'Right') return [];
  return result.left.map(({ message }) => `${message}.`);
}

function findResponse({ responses }: PrismOperation, status: number): PrismOperation['responses'][number] | undefined {
  const keys = [String(status), `${String(status).charAt(0)}XX`, 'default'];
  return keys.map((key) => responses.find(({ code }) => code === key)).find((response) => response !== undefined);
}
