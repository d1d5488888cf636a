import { type DiffRule, type NodePair, readProperty, typeOf } from './visitor.ts';

/** A caller that omits a parameter or a property gets a different result if the default changes. A new default breaks no caller. */
export const defaultChanged: DiffRule = () => ({
  Schema({ kind, property, base, revision, node }, { report, getDirections }) {
    if (kind !== 'modified' || property !== 'default' || base?.value === undefined || !getDirections().includes('request')) return;
    const [before, after] = [base.value, revision?.value].map((value) => `'${value}'`);
    const change = revision?.value === undefined ? `, ${before}, was removed` : ` changed from ${before} to ${after}`;
    report({ message: `The default of the ${describePlace(node)}${change}.` });
  },
});

function describePlace(node: NodePair): string {
  for (let pair: NodePair | null = node; pair; pair = pair.parent) {
    const { base, parent } = pair;
    if (typeOf(pair) === 'Parameter') return `\`${readProperty(base, 'name')}\` ${readProperty(base, 'in')} parameter`;
    if (parent && typeOf(parent) === 'SchemaProperties') return `request property \`${base?.key}\``;
  }
  return 'request body';
}
