import { pointerToPath } from '@stoplight/json';
import { UserError } from '../shared/user-error.ts';
import type { Document, Ref } from './document.ts';

/** The target of a reference within a document, overridden by the keywords beside the reference; or the value itself. Throws a `UserError` if the reference points to nothing. */
export function resolveRef<T extends object>(document: Document, value: Ref<T>): T {
  if (!('$ref' in value)) return value;
  const { $ref, ...siblings } = value;
  const target = pointerToPath($ref).reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
  if (target === undefined) throw new UserError(`${$ref} points to nothing.`);
  const resolved = resolveRef(document, target as Ref<T>);
  // The same object if nothing overrides it: callers recognize schemas by identity.
  return Object.keys(siblings).length === 0 ? resolved : { ...resolved, ...siblings };
}
