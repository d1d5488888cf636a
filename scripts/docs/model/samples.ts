import { inspect } from 'node:util';
import { type HarRequest, HTTPSnippet } from '@readme/httpsnippet';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Document, Parameter } from '../../openapi/document.ts';
import type { DescribedOperation } from '../../openapi/list-operations.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { pascalCase } from '../../shared/pascal-case.ts';

export interface SampleOptions {
  /** Where the mock is that the samples call: `http://localhost:4010`. */
  mockUrl: string;
}

export interface Sample {
  lang: string;
  label: string;
  source: string;
}

/** One documented exchange: the values of an example key. */
export interface Exchange {
  key: string;
  parameters: { parameter: Parameter; value: string }[];
  body?: unknown;
}

/** An HTTP archive's request; the library's types demand a body of every request. */
type SampleRequest = Omit<HarRequest, 'postData'> & Partial<Pick<HarRequest, 'postData'>>;
type Target = Parameters<HTTPSnippet['convert']>[0];

const TOKEN = 'not-a-real-token';
const SNIPPETS: { lang: string; label: string; target: Target; client: string }[] = [
  { lang: 'Shell', label: 'curl', target: 'shell', client: 'curl' },
  { lang: 'Python', label: 'Python', target: 'python', client: 'requests' },
  { lang: 'Go', label: 'Go', target: 'go', client: 'native' },
];

/** Code that sends each documented exchange of an operation to the mock, in curl, TypeScript, Python and Go. */
export async function createSamples(api: BundledApi, entry: DescribedOperation, options: SampleOptions): Promise<Sample[]> {
  const exchanges = listExchanges(api.document, entry);
  const samples = await Promise.all(exchanges.map((exchange) => createExchangeSamples(api, entry, exchange, options)));
  return samples.flatMap((list, index) => {
    const suffix = index === 0 ? '' : ` (${exchanges[index]?.key})`;
    return list.map((sample) => ({ ...sample, label: sample.label + suffix }));
  });
}

/** The exchanges of an operation: one for each example of its request, or one of its parameters' examples. */
export function listExchanges(document: Document, { operation, parameters }: DescribedOperation): Exchange[] {
  const body = operation.requestBody && resolveRef(document, operation.requestBody);
  const examples = Object.values(body?.content ?? {})[0]?.examples ?? {};
  const ofParameters = Object.keys(parameters[0]?.examples ?? {}).slice(0, 1);
  const keys = body === undefined ? ofParameters : Object.keys(examples);
  return keys.map((key) => {
    const example = examples[key] && resolveRef(document, examples[key]);
    return {
      key,
      parameters: parameters.flatMap((parameter) => fillParameter(document, parameter, key)),
      ...(example && { body: example.value }),
    };
  });
}

function fillParameter(document: Document, parameter: Parameter, key: string): Exchange['parameters'] {
  const example = parameter.examples?.[key];
  return example === undefined ? [] : [{ parameter, value: String(resolveRef(document, example).value) }];
}

async function createExchangeSamples(
  api: BundledApi,
  entry: DescribedOperation,
  exchange: Exchange,
  { mockUrl }: SampleOptions,
): Promise<Sample[]> {
  const request = createRequest(`${mockUrl}/${api.name}`, entry, exchange);
  const snippets = await Promise.all(
    SNIPPETS.map(async ({ lang, label, target, client }) => ({ lang, label, source: await convert(request, target, client) })),
  );
  const typescript = { lang: 'TypeScript', label: 'TypeScript', source: renderClientCall(api, entry, exchange, mockUrl) };
  return snippets.toSpliced(1, 0, typescript);
}

async function convert(request: SampleRequest, target: Target, client: string): Promise<string> {
  const [source] = (await new HTTPSnippet(request as HarRequest).convert(target, client)) || [];
  if (typeof source !== 'string') throw new Error(`The snippet library has no ${client} for ${target}.`);
  // An accepted restore may have no body: without its status a reader would see nothing.
  return source.replace(/^curl /, 'curl --include ');
}

/** The request of an exchange as an HTTP archive has it, which is what the snippet library takes. */
export function createRequest(baseUrl: string, { method, path }: DescribedOperation, exchange: Exchange): SampleRequest {
  const inPath = new Map(listValues(exchange, 'path'));
  const url = new URL(baseUrl + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath.get(name) ?? '')));
  for (const [name, value] of listValues(exchange, 'query')) url.searchParams.set(name, value);
  const headers = [['X-Auth-Token', TOKEN], ...listValues(exchange, 'header')].map(([name = '', value = '']) => ({ name, value }));
  if (exchange.body !== undefined) headers.unshift({ name: 'Content-Type', value: 'application/json' });
  return {
    method: method.toUpperCase(),
    url: url.href,
    httpVersion: 'HTTP/1.1',
    headers,
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    ...(exchange.body !== undefined && { postData: { mimeType: 'application/json', text: JSON.stringify(exchange.body) } }),
  };
}

function renderClientCall(api: BundledApi, { method, path }: DescribedOperation, exchange: Exchange, mockUrl: string): string {
  const factory = `create${pascalCase(api.name)}Client`;
  const locations = ['path', 'query', 'header'] as const;
  const params = Object.fromEntries(
    locations
      .map((location) => [location, Object.fromEntries(listValues(exchange, location))] as const)
      .filter(([, values]) => Object.keys(values).length > 0),
  );
  const init = { ...(Object.keys(params).length > 0 && { params }), ...(exchange.body !== undefined && { body: exchange.body }) };
  return `import { ${factory} } from 'restore-contracts/${api.name}';

const client = ${factory}(${renderLiteral({ baseUrl: `${mockUrl}/${api.name}`, token: TOKEN })});
const { data, error, response } = await client.${method.toUpperCase()}('${path}', ${renderLiteral(init)});
console.log(response.status, data ?? error);
`;
}

/** Values of examples are plain data, which `inspect` prints as the literals of JavaScript. */
function renderLiteral(value: object): string {
  return inspect(value, { depth: null, compact: 1, breakLength: 80, maxArrayLength: null, maxStringLength: null });
}

function listValues({ parameters }: Exchange, location: Parameter['in']): [string, string][] {
  return parameters.filter(({ parameter }) => parameter.in === location).map(({ parameter, value }) => [parameter.name, value]);
}
