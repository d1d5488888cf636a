import type { DiffRule } from './visitor.ts';

/** A caller that reads a required header may no longer find it. */
export const responseHeaderBecameOptional: DiffRule = () => ({
  Response: {
    Header({ kind, property, base, node }, { report }) {
      if (kind !== 'modified' || property !== 'required' || base?.value !== true) return;
      report({ message: `Response header \`${node.base?.key}\` became optional.` });
    },
  },
});
