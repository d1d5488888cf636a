import type { IssuedToken } from '../openapi/document.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import type { NamedCall } from './describe-calls.ts';
import { literal } from './source-text.ts';

/** The source of `createTokenProvider`; undefined if no operation of the API issues a token. */
export function renderTokenProvider(calls: NamedCall[], type: string): string | undefined {
  const [source] = calls.flatMap((call) => {
    const issued = call.operation['x-token'];
    return issued === undefined ? [] : [renderProvider(call, issued, type)];
  });
  return source;
}

function renderProvider(call: NamedCall, issued: IssuedToken, type: string): string {
  const options = `${pascalCase(call.id)}Options`;
  return `import { provideToken } from '../token-provider.ts';
import type { ${options}, ${type}Operations } from './operations.ts';

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
  return provideToken({ ${renderPlace(issued.token)}, expires: ${literal(readBodyPointer(issued.expires))} }, () => client[${literal(call.id)}](options));
}
`;
}

function renderPlace(expression: string): string {
  const [, header] = expression.split('$response.header.');
  return header === undefined ? `body: ${literal(readBodyPointer(expression))}` : `header: ${literal(header)}`;
}

/** `$response.body#/token/expires_at` → `token/expires_at` */
function readBodyPointer(expression: string): string {
  return expression.replace('$response.body#/', '');
}
