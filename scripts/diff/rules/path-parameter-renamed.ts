import { type DiffRule, readProperty } from './visitor.ts';

/** A path parameter is named in the calls of generated clients, though not on the wire. */
export const pathParameterRenamed: DiffRule = () => ({
  Parameter({ kind, property, base, revision, node }, { report }) {
    if (kind !== 'modified' || property !== 'name' || readProperty(node.base, 'in') !== 'path') return;
    report({ message: `Path parameter \`${base?.value}\` was renamed to \`${revision?.value}\`.` });
  },
});
