import type { Document } from '../../../scripts/openapi/document.ts';
import { type Element, type Loose, type Mutation, mutate } from '../mutation.ts';

const set = Object.assign;

/** Changes of the root: dialect, servers, security schemes, and the discrepancies anywhere. */
export function mutateDocument(document: Document): Mutation[] {
  return [...mutateRoot(), ...mutateServers(document), ...mutateSchemes(document), ...mutateDiscrepancies(document)];
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
  return Object.keys(components?.securitySchemes ?? {}).flatMap((name) => {
    const scheme: Element = {
      at: ['components', 'securitySchemes', name],
      node: undefined,
      names: ['X-Auth-Token', 'Authorization', 'token', name],
    };
    return [
      mutate('security', scheme, 'is in the query', (node) => set(node, { in: 'query' })),
      mutate('security', scheme, 'has another name', (node) => set(node, { name: 'X-Other' })),
      mutate('security', scheme, 'is a bearer token', (node) => set(node, { type: 'http', scheme: 'bearer' })),
    ];
  });
}

/** Dropping a list of discrepancies leaves a difference from the provider's documentation without its reason. */
function mutateDiscrepancies(node: Loose, at: (string | number)[] = []): Mutation[] {
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'x-discrepancy' in node
      ? [mutate('x-discrepancy', { at, node, names: nameOf(at) }, 'is dropped', (copy) => delete copy['x-discrepancy'])]
      : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, child]) => (key === 'x-discrepancy' ? [] : mutateDiscrepancies(child, [...at, key]))),
  ];
}

function nameOf(at: (string | number)[]): string[] {
  return at.length === 0 ? ['the root'] : [String(at.at(-1)), ...at.slice(-3).map(String)];
}
