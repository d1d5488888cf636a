import type { CallRequest } from '../call.ts';
import { prettyJson } from './text.ts';

/** A command that prints status, headers and body, and fails with an error status. */
export function renderCurl({ method, url, headers, body }: CallRequest): string {
  const options = [
    ...(method === 'GET' ? [] : [method === 'HEAD' ? '--head' : `--request ${method}`]),
    `--url ${quoteShell(url)}`,
    ...headers.map(([name, value]) => `--header ${quoteShell(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data ${quoteShell(prettyJson(body))}`]),
  ];
  return `curl --include --fail-with-body \\\n  ${options.join(' \\\n  ')}\n`;
}

function quoteShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
