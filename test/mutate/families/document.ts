import type { Document } from '../../../scripts/openapi/document.ts';
import type { Elements } from '../list-elements.ts';
import { type Element, type Loose, type Mutation, mutate, type Path } from '../mutation.ts';

const set = Object.assign;

/** Changes of the root: dialect, servers, security schemes. */
export function mutateDocument(document: Document): Mutation[] {
  return [...mutateRoot(), ...mutateServers(document), ...mutateSchemes(document)];
}

function mutateRoot(): Mutation[] {
  const root: Element = { at: [], node: undefined, names: ['jsonSchemaDialect', 'openapi', 'tags', 'security', 'token'] };
  const change = (what: string, run: (node: Loose) => unknown) => mutate('root and operation attributes', root, what, run);
  return [
    change('the dialect is dropped', (node) => delete node.jsonSchemaDialect),
    change('the dialect is draft-07', (node) => set(node, { jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#' })),
    change('OpenAPI is 3.0', (node) => set(node, { openapi: '3.0.3' })),
    mutate('security', root, 'security is dropped', (node) => delete node.security),
    mutate('security', root, 'there is a way without a token', (node) => node.security.push({})),
  ];
}

function mutateServers({ servers = [] }: Document): Mutation[] {
  const list: Element = { at: ['servers'], node: servers, names: ['server'] };
  return [
    mutate('servers', list, 'a server is added', (node) => node.push({ url: 'https://other.invalid', description: 'Other.' })),
    mutate('servers', list, 'another server comes first', (node) => node.unshift({ url: 'https://other.invalid', description: 'Other.' })),
    ...servers.flatMap(({ url, variables = {} }, index) => {
      const server: Element = { at: ['servers', index], node: undefined, names: [url] };
      const values = Object.entries(variables).flatMap(([name, variable]) => (variable.enum ?? []).map((value) => [name, value] as const));
      return [
        mutate('servers', { ...list, names: [url] }, `${url} is dropped`, (node) => node.splice(index, 1)),
        mutate('servers', server, 'has another host', (node) => set(node, { url: url.replace('://', '://other-') })),
        ...Object.keys(variables).flatMap((name) => [
          mutate('servers', server, `a ${name} is added`, (node) => node.variables[name].enum?.push('other')),
          mutate('servers', server, `another default of ${name}`, (node) =>
            set(node.variables[name], { default: node.variables[name].enum?.at(-1) ?? 'other' }),
          ),
        ]),
        ...values.map(([name, value]) =>
          mutate('servers', server, `the ${name} ${value} is misspelt`, (node) => {
            node.variables[name].enum = node.variables[name].enum.map((each: string) => (each === value ? `${value}0` : each));
          }),
        ),
      ];
    }),
  ].filter(({ title }) => !isNoChange(servers, title));
}

/** The default of a variable with one value cannot be another value of its list. */
function isNoChange(servers: Document['servers'] = [], title: string): boolean {
  return (
    title.includes('another default') &&
    servers.some(
      ({ url, variables = {} }) => title.includes(url) && Object.values(variables).every(({ enum: values }) => values?.length === 1),
    )
  );
}

function mutateSchemes({ components }: Document): Mutation[] {
  return Object.entries(components?.securitySchemes ?? {}).flatMap(([name, node]) => {
    const scheme: Element = { at: ['components', 'securitySchemes', name], node, names: ['X-Auth-Token', 'Authorization'] };
    const change = (what: string, run: (copy: Loose) => unknown) => mutate('security', scheme, what, run);
    if ((node as Loose).type !== 'apiKey') return [change('is a password', (copy) => set(copy, { type: 'http', scheme: 'basic' }))];
    return [
      change('is in the query', (copy) => set(copy, { in: 'query' })),
      change('has another name', (copy) => set(copy, { name: 'X-Other' })),
      change('is a bearer token', (copy) => set(copy, { type: 'http', scheme: 'bearer' })),
    ];
  });
}

/** Dropping a discrepancy leaves a difference from the provider's documentation without its reason. */
export function mutateDiscrepancies(elements: Elements, node: Loose, at: Path = []): Mutation[] {
  if (typeof node !== 'object' || node === null) return [];
  const children = Object.entries(node).filter(([key]) => key !== 'x-discrepancy');
  const own = { at, node, names: findNames(elements, node, at) };
  const list: unknown[] = node['x-discrepancy'] ?? [];
  return [
    ...list.map((_, index) =>
      mutate('x-discrepancy', own, `discrepancy ${index + 1} of ${list.length} is dropped`, (copy) => {
        copy['x-discrepancy'].splice(index, 1);
      }),
    ),
    ...children.flatMap(([key, child]) => mutateDiscrepancies(elements, child, [...at, key])),
  ];
}

/** Names an element by its use, and an example by its exchange. */
function findNames({ operations, parameters, responses, headers, schemas }: Elements, node: Loose, at: Path): string[] {
  const element = [...operations, ...parameters, ...responses, ...headers, ...schemas].find((each) => each.node === node);
  const place = at.slice(-2).join('/');
  if (element === undefined) return at.includes('examples') ? [`exchange ${at.at(-1)}`, 'exchange', findExample(at)] : [place];
  return element.names;
}

/** An error code's example, which is a component of the same name or inline. */
function findExample(at: Path): string {
  const key = String(at.at(-1));
  return `example ${key.charAt(0).toLowerCase()}${key.slice(1)}`;
}
