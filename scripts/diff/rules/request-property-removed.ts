import { type DiffRule, type NodePair, type RuleContext, readProperty } from './visitor.ts';

/** A property that was removed from a request has no effect any more, and callers that set it no longer compile. */
export const requestPropertyRemoved: DiffRule = () => ({
  SchemaProperties: {
    Schema({ kind, property, base, revision, node }, context) {
      if (!isOpenRequest(node.parent?.parent, context)) return;
      if (kind === 'removed') context.report({ message: `Request property \`${node.base?.key}\` was removed.` });
      if (property !== 'key') return;
      context.report({ message: `Request property \`${base?.value}\` was renamed to \`${revision?.value}\`.` });
    },
  },
  Schema: {
    SchemaProperties({ kind, node }, context) {
      if (kind === 'removed' && isOpenRequest(node.parent, context)) context.report({ message: 'All request properties were removed.' });
    },
  },
});

/** Responses, and requests that refuse other properties, are the concern of Redocly's rule `property-removed`. */
function isOpenRequest(schema: NodePair | null | undefined, { getDirections }: RuleContext): boolean {
  const isClosed = ['additionalProperties', 'unevaluatedProperties'].some((name) => readProperty(schema?.revision, name) === false);
  return getDirections().join() === 'request' && !isClosed;
}
