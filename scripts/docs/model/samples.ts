import { inspect } from 'node:util';
import { type HarRequest, HTTPSnippet } from '@readme/httpsnippet';
import { pascalCase } from '../../shared/pascal-case.ts';
import type { ApiOperation } from './api-operation.ts';
import { createRequest, type Exchange, listCredentials, listExchanges, type SampleRequest, TOKEN } from './exchanges.ts';

export interface Sample {
  lang: string;
  label: string;
  source: string;
}

interface Snippet {
  lang: string;
  label: string;
  target: Parameters<HTTPSnippet['convert']>[0];
  client: string;
  options?: object;
  /** What the library writes, and what shows the status too: a response may have no body, and a reader would see nothing. */
  status: [plain: string, complete: string];
}

const SNIPPETS: Snippet[] = [
  { lang: 'Shell', label: 'curl', target: 'shell', client: 'curl', status: ['curl ', 'curl --include '] },
  {
    lang: 'Python',
    label: 'Python',
    target: 'python',
    client: 'requests',
    status: ['print(response.text)', 'print(response.status_code, response.text)'],
  },
  {
    lang: 'Go',
    label: 'Go',
    target: 'go',
    client: 'native',
    options: { checkErrors: true },
    status: ['fmt.Println(string(body))', 'fmt.Println(res.Status, string(body))'],
  },
];

/** Code that sends each exchange of an operation to the mock, in curl, TypeScript, Python and Go. */
export async function createSamples(operation: ApiOperation, mockUrl: string): Promise<Sample[]> {
  const exchanges = listExchanges(operation);
  const samples = await Promise.all(exchanges.map((exchange) => createExchangeSamples(operation, exchange, mockUrl)));
  return samples.flatMap((list, index) => {
    const suffix = index === 0 ? '' : ` (${exchanges[index]?.key})`;
    return list.map((sample) => ({ ...sample, label: sample.label + suffix }));
  });
}

async function createExchangeSamples(operation: ApiOperation, exchange: Exchange, mockUrl: string): Promise<Sample[]> {
  const server = `${mockUrl}/${operation.api.name}`;
  const request = createRequest(operation, exchange, server);
  const snippets = await Promise.all(
    SNIPPETS.map(async (snippet) => ({ lang: snippet.lang, label: snippet.label, source: await convert(request, snippet) })),
  );
  const typescript = { lang: 'TypeScript', label: 'TypeScript', source: renderClientCall(operation, exchange, server) };
  return snippets.toSpliced(1, 0, typescript);
}

async function convert(request: SampleRequest, { target, client, options, status: [plain, withStatus] }: Snippet): Promise<string> {
  const [source] = (await new HTTPSnippet(toHar(request)).convert(target, client, options)) || [];
  if (typeof source !== 'string' || !source.includes(plain)) throw new Error(`The snippet library's ${client} for ${target} has changed.`);
  return source.replace(plain, withStatus);
}

function toHar({ method, url, headers, cookies, body }: SampleRequest): HarRequest {
  const list = (values: [string, string][]) => values.map(([name, value]) => ({ name, value }));
  const har = { method, url, httpVersion: 'HTTP/1.1', headers: list(headers), cookies: list(cookies), queryString: [] };
  // The library's types demand a body of every request; the library does not.
  return { ...har, headersSize: -1, bodySize: -1, ...(body && { postData: { mimeType: body.mediaType, text: body.text } }) } as HarRequest;
}

function renderClientCall(operation: ApiOperation, exchange: Exchange, baseUrl: string): string {
  const { api, method, path } = operation;
  const factory = `create${pascalCase(api.name)}Client`;
  const options = { baseUrl, ...(listCredentials(operation).length > 0 && { token: TOKEN }) };
  const params = Object.groupBy(exchange.parameters, ({ parameter }) => parameter.in);
  const init = {
    ...(exchange.parameters.length > 0 && { params: mapValues(params) }),
    ...(exchange.body && { body: exchange.body.value }),
  };
  const rest = Object.keys(init).length > 0 ? `, ${renderLiteral(init)}` : '';
  return `import { ${factory} } from 'restore-contracts/${api.name}';

const client = ${factory}(${renderLiteral(options)});
const { data, error, response } = await client.${method.toUpperCase()}('${path}'${rest});
console.log(response.status, data ?? error ?? '');
`;
}

function mapValues(params: Partial<Record<string, Exchange['parameters']>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(params).map(([place, values = []]) => [
      place,
      Object.fromEntries(values.map(({ parameter, value }) => [parameter.name, value])),
    ]),
  );
}

/** Values of examples are plain data, which `inspect` prints as the literals of JavaScript. */
function renderLiteral(value: object): string {
  return inspect(value, { depth: null, compact: 1, breakLength: 80, maxArrayLength: null, maxStringLength: null });
}
