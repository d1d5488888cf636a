import type { Document } from '../../../scripts/openapi/document.ts';
import type { Elements } from '../list-elements.ts';
import { type Element, type Loose, type Mutation, mutate, renameKey } from '../mutation.ts';

const set = Object.assign;

/** Changes of responses, headers and media types. */
export function mutateResponses({ operations, responses, headers, medias }: Elements, document: Document): Mutation[] {
  const components = Object.keys(document.components?.responses ?? {});
  return [
    ...operations.flatMap((operation) => mutateStatuses(operation, components)),
    ...responses.flatMap(mutateResponse),
    ...headers
      .filter(({ node }) => node.required !== true)
      .map((header) => mutate('responses', header, 'is required', (node) => set(node, { required: true }))),
    ...medias.flatMap((media) => [
      mutate('media types, content', { ...media, at: media.at.slice(0, -1) }, 'another media type', (node) =>
        renameKey(node, String(media.at.at(-1)), 'application/json; charset=utf-8'),
      ),
      mutate('media types, content', media, 'has no schema', (node) => delete node.schema),
      mutate('$ref, items, not', media, 'has another schema', (node) => set(node, { schema: { type: 'object' } })),
    ]),
  ];
}

function mutateStatuses(operation: Element, components: string[]): Mutation[] {
  const change = (status: string, what: string, run: (responses: Loose) => unknown) =>
    mutate('responses', { ...operation, names: [`response ${status}`] }, `${status} ${what}`, (node) => run(node.responses));
  const statuses = Object.entries(operation.node.responses ?? {}) as [string, Loose][];
  return [
    change('418', 'is added', (node) => set(node, { '418': { description: 'A teapot.' } })),
    ...statuses.flatMap(([status, { $ref }]) => [
      change(status, 'is dropped', (node) => delete node[status]),
      ...($ref === undefined
        ? []
        : [change(status, 'has the response of another', (node) => set(node, { [status]: { $ref: otherRef($ref, components) } }))]),
    ]),
  ];
}

function otherRef($ref: string, components: string[]): string {
  const index = components.indexOf($ref.split('/').at(-1) ?? '');
  return `#/components/responses/${components[(index + 1) % components.length]}`;
}

function mutateResponse(response: Element): Mutation[] {
  const change = (what: string, run: (node: Loose) => unknown) => mutate('responses', response, what, run);
  const { headers = {}, content } = response.node;
  return [
    change('a link is added', (node) => set(node, { links: { next: { operationId: 'getBackup' } } })),
    change('a header is added', (node) =>
      set(node, { headers: { ...headers, 'X-Added': { description: 'Added.', schema: { type: 'string' } } } }),
    ),
    ...Object.keys(headers).map((name) => change(`the header ${name} is dropped`, (node) => delete node.headers[name])),
    ...(content
      ? [mutate('media types, content', response, 'the body is dropped', (node) => delete node.content)]
      : [
          mutate('media types, content', response, 'a body is added', (node) =>
            set(node, { content: { 'application/json': { schema: { type: 'object' }, examples: { added: { value: {} } } } } }),
          ),
        ]),
  ];
}
