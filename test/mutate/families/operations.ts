import type { Elements } from '../list-elements.ts';
import { type Element, type Loose, type Mutation, mutate, renameKey } from '../mutation.ts';

const set = Object.assign;
const OTHER_METHODS: Record<string, string> = { get: 'put', post: 'put', put: 'post', delete: 'post', patch: 'post' };

/** Changes of operations and request bodies. */
export function mutateOperations({ operations, requestBodies, root }: Elements): Mutation[] {
  return [
    ...operations.flatMap((operation) => [
      ...mutatePlace(operation),
      ...mutateAttributes(operation),
      ...mutateSecurity(operation, root.node.security),
      ...mutateSource(operation),
      ...mutateRestore(operation),
    ]),
    ...requestBodies.map((body) =>
      mutate('request body', body, 'required is the opposite', (node) => set(node, { required: node.required !== true })),
    ),
    ...operations
      .filter(({ node }) => node.requestBody)
      .map((operation) =>
        mutate('request body', { ...operation, names: ['request body'] }, 'the request body is dropped', (node) => delete node.requestBody),
      ),
  ];
}

function mutatePlace({ path, method, ...operation }: Elements['operations'][number]): Mutation[] {
  const paths: Element = { at: ['paths'], node: undefined, names: operation.names };
  const item: Element = { at: ['paths', path], node: undefined, names: operation.names };
  return [
    mutate('path, method', paths, 'the path is another', (node) => renameKey(node, path, `${path}s`)),
    mutate('path, method', paths, 'an operation is added', (node) => set(node, { [`${path}-added`]: node[path] })),
    mutate('path, method', item, 'the method is another', (node) => renameKey(node, method, OTHER_METHODS[method] ?? 'trace')),
  ];
}

function mutateAttributes(operation: Element): Mutation[] {
  const change = (family: string, element: string, what: string, run: (node: Loose) => unknown) =>
    mutate(family, { ...operation, names: [element] }, what, run);
  const family = 'root and operation attributes';
  const status = operation.node['x-invalid-request-status'];
  return [
    change('operationId', 'operationId', 'the operationId has another verb', (node) =>
      set(node, { operationId: node.operationId.replace(/^[a-z]+/, 'start') }),
    ),
    change('operationId', 'operationId', 'the operationId has another noun', (node) =>
      set(node, { operationId: node.operationId.replace(/[A-Z].*$/, 'Other') }),
    ),
    change(family, 'deprecated', 'deprecated is the opposite', (node) => set(node, { deprecated: node.deprecated !== true })),
    change(family, 'servers', 'a server of its own', (node) => set(node, { servers: [{ url: 'https://other.invalid' }] })),
    change(family, 'tags', 'no tags', (node) => delete node.tags),
    change('x-invalid-request-status', 'x-invalid-request-status', 'an invalid request gets another status', (node) =>
      set(node, { 'x-invalid-request-status': status === '401' ? '404' : '401' }),
    ),
    ...(status
      ? [change('x-invalid-request-status', 'x-invalid-request-status', 'is dropped', (node) => delete node['x-invalid-request-status'])]
      : []),
    ...(operation.node.externalDocs
      ? [
          change(family, 'externalDocs', 'externalDocs are dropped', (node) => delete node.externalDocs),
          change(family, 'externalDocs', 'externalDocs have another URL', (node) =>
            set(node.externalDocs, { url: 'https://other.invalid' }),
          ),
        ]
      : []),
  ];
}

function mutateSecurity({ at, node }: Element, inherited: unknown[]): Mutation[] {
  const operation = { at, node, names: ['X-Auth-Token', 'Authorization', 'security'] };
  const change = (what: string, run: (node: Loose) => unknown) => mutate('security', operation, what, run);
  return [
    ...((node.security ?? inherited).length > 0 ? [change('no security', (node) => set(node, { security: [] }))] : []),
    change('optional security', (node) => set(node, { security: [{}, { XAuthToken: [] }] })),
    change('a scheme that there is not', (node) => set(node, { security: [{ Missing: [] }] })),
  ];
}

function mutateSource(operation: Element): Mutation[] {
  const keys = Object.keys(operation.node['x-source'] ?? {});
  return [
    ...keys.map((key) =>
      mutate('x-source', { ...operation, names: [`x-source ${key}`] }, `${key} is another`, (node) =>
        set(node['x-source'], { [key]: `${node['x-source'][key]}-2` }),
      ),
    ),
    ...keys.map((key) =>
      mutate('x-source', { ...operation, names: [`x-source ${key}`] }, `${key} is dropped`, (node) => delete node['x-source'][key]),
    ),
  ];
}

function mutateRestore({ at, node: described }: Element): Mutation[] {
  const operation = { at, node: described, names: ['x-restore'] };
  const restore = described['x-restore'];
  if (restore === undefined) return [];
  const change = (what: string, run: (restore: Loose) => unknown) => mutate('x-restore', operation, what, (node) => run(node['x-restore']));
  const fields = Object.entries(restore.fields) as [string, string[]][];
  return [
    mutate('x-restore', operation, 'x-restore is dropped', (node) => delete node['x-restore']),
    ...['done', 'accepted', 'unstated']
      .filter((outcome) => outcome !== restore.outcome)
      .map((outcome) => change(`the outcome is ${outcome}`, (copy) => set(copy, { outcome }))),
    ...fields.flatMap(([name, places]) => [
      change(`${name} is dropped`, (copy) => delete copy.fields[name]),
      change(`${name} has a place that there is not`, (copy) => copy.fields[name].push('/missing')),
      ...places.map((place, index) => change(`${name} lacks ${place}`, (copy) => copy.fields[name].splice(index, 1))),
      ...places.map((place, index) =>
        change(`${name} has ${place} misspelt`, (copy) => set(copy.fields[name], { [index]: place.replace(/\w/, 'x') })),
      ),
    ]),
    change('backup and target are swapped', ({ fields: copy }) => set(copy, { backup: copy.target, target: copy.backup ?? [] })),
  ];
}
