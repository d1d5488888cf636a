import { pointerToPath } from '@stoplight/json';
import type { Document } from '../../../scripts/openapi/document.ts';
import type { Elements } from '../list-elements.ts';
import { type Element, type Loose, type Mutation, mutate, nodeAt, renameKey } from '../mutation.ts';

const set = Object.assign;

/** Changes of examples, and of the error codes that they have. */
export function mutateExamples({ exampled }: Elements, document: Document): Mutation[] {
  return exampled.flatMap((holder) =>
    Object.keys(holder.node.examples ?? {}).flatMap((key) => {
      const list: Element = { at: [...holder.at, 'examples'], node: holder.node.examples, names: [...holder.names, key] };
      const change = (what: string, run: (examples: Loose) => unknown) => mutate('examples', list, `${key} ${what}`, run);
      return [
        change('is dropped', (node) => delete node[key]),
        change('has another key', (node) => renameKey(node, key, `${key}Two`)),
        ...mutateExample(document, holder, key),
      ];
    }),
  );
}

function mutateExample(document: Document, holder: Element, key: string): Mutation[] {
  const { $ref } = holder.node.examples[key];
  const at = $ref === undefined ? [...holder.at, 'examples', key] : pointerToPath($ref);
  const { value, summary, description } = nodeAt(document, at);
  const example: Element = { at, node: undefined, names: [...holder.names, key] };
  const isError = description !== undefined;
  const family = isError ? 'error codes' : 'examples';
  return [
    ...listLeaves(value).map((path) =>
      mutate(family, example, `${path.join('.')} is another value`, (node) => changeLeaf(node, ['value', ...path])),
    ),
    ...(isError
      ? [
          mutate(family, example, 'the summary is another code', (node) => set(node, { summary: `${summary}1` })),
          mutate(family, example, 'the remedy is dropped', (node) => delete node.description),
        ]
      : []),
  ];
}

function listLeaves(value: Loose): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([key, item]) => listLeaves(item).map((path) => [key, ...path]));
}

function changeLeaf(example: Loose, path: (string | number)[]): void {
  const last = path.at(-1) as string;
  const parent = path.slice(0, -1).reduce((node, key) => node[key], example);
  const value = parent[last];
  parent[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}-2`;
}
