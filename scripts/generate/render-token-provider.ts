import { pascalCase } from '../shared/pascal-case.ts';
import type { NamedCall } from './describe-calls.ts';
import { literal, propertyName } from './source-text.ts';

/** The source of `createTokenProvider`; undefined if no operation of the API issues a token. */
export function renderTokenProvider(calls: NamedCall[], type: string): string | undefined {
  const call = calls.find(({ operation }) => operation['x-token']);
  const issued = call?.operation['x-token'];
  if (call === undefined || issued === undefined) return undefined;
  const options = `${pascalCase(call.id)}Options`;
  return `import { provideToken } from '../token-provider.ts';
import type { ${[options, `${type}Operations`].sort().join(', ')} } from './operations.ts';

/**
 * Creates a function for the \`token\` option of other clients. It requests a token when it is first called, and a new one a minute before the old one
 * expires or after a service has refused it. Concurrent calls share one request.
 *
 * @param client - A client that has \`${call.id}\`.
 * @param options - The options of \`${call.id}\`, such as the credentials.
 */
export function createTokenProvider(
  client: Pick<${type}Operations, ${literal(call.id)}>,
  options: Omit<${options}, 'signal'>,
): (refused?: string) => Promise<string> {
  return provideToken({ ${renderPlace(issued.token)}, expires: ${literal(readBodyPointer(issued.expires))} }, () => client.${propertyName(call.id)}(options));
}
`;
}

function renderPlace(expression: string): string {
  const header = /^\$response\.header\.(.+)$/.exec(expression)?.[1];
  return header === undefined ? `body: ${literal(readBodyPointer(expression))}` : `header: ${literal(header)}`;
}

/** `$response.body#/token/expires_at` → `token/expires_at` */
function readBodyPointer(expression: string): string {
  return expression.replace(/^\$response\.body#\//, '');
}
