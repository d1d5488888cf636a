import type { Elements } from '../list-elements.ts';
import { type Element, type Loose, type Mutation, mutate } from '../mutation.ts';

const set = Object.assign;

/** Changes of parameters. */
export function mutateParameters({ parameters, operations }: Elements): Mutation[] {
  return [
    ...parameters.flatMap(mutateParameter),
    ...operations.map((operation) =>
      mutate('parameters', { ...operation, names: ['added'] }, 'a parameter is added', (node) => {
        node.parameters = [...(node.parameters ?? []), { name: 'added', in: 'query', description: 'Added.', schema: { type: 'string' } }];
      }),
    ),
    ...operations
      .filter(({ node }) => node.parameters?.length > 0)
      .map((operation) => {
        const { name } = operation.node.parameters.at(-1);
        return mutate('parameters', { ...operation, names: [name ?? ''] }, `the parameter ${name} is dropped`, (node) =>
          node.parameters.pop(),
        );
      }),
  ];
}

function mutateParameter(parameter: Element): Mutation[] {
  const change = (what: string, run: (node: Loose) => unknown) => mutate('parameters', parameter, what, run);
  const { in: location, required } = parameter.node;
  return [
    change('has another name', (node) => set(node, { name: `${node.name}_2` })),
    change('is in another place', (node) => set(node, { in: location === 'query' ? 'header' : 'query' })),
    change('required is the opposite', (node) => set(node, { required: required !== true })),
    change('is deprecated', (node) => set(node, { deprecated: true })),
    change('has another style', (node) => set(node, { style: location === 'query' ? 'deepObject' : 'matrix' })),
    change('has content in place of a schema', (node) => {
      node.content = { 'application/json': { schema: node.schema } };
      delete node.schema;
    }),
  ];
}
