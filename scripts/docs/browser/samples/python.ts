import type { CallRequest } from '../call.ts';
import { prettyJson, quote, quoteLines } from './text.ts';

/** A program that needs nothing but Python. */
export function renderPython({ method, url, headers, body }: CallRequest): string {
  const lines = headers.map(([name, value]) => `        ${quote(name)}: ${quote(value)},\n`).join('');
  const data = quoteLines(prettyJson(body), '"""', '"""', /\\|"""|"$/);
  return `import urllib.error
import urllib.request

request = urllib.request.Request(
    ${quote(url)},
    method=${quote(method)},
    headers={
${lines}    },
${body === '' ? '' : `    data=${data}.encode(),\n`})
try:
    with urllib.request.urlopen(request, timeout=30) as response:
        print(response.status, response.read().decode())
except urllib.error.HTTPError as error:
    raise SystemExit(f"{error.code} {error.read().decode()}")
except urllib.error.URLError as error:
    raise SystemExit(f"No response: {error.reason}")
`;
}
