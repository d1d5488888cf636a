import type { Document } from '../../scripts/openapi/document.ts';

/** A node of a description, whose type mutations ignore. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type Loose = any;
/** The keys that lead from the root of a description to one of its nodes. */
export type Path = (string | number)[];

/** A node of a description, and how messages may name it: itself, or where it is used. */
export interface Element {
  at: Path;
  node: Loose;
  names: string[];
}

/** A change of a description in one place that alters the contract. */
export interface Mutation {
  family: string;
  /** Such as `POST /backups: operationId is restartBackup`. */
  title: string;
  names: string[];
  apply(document: Document): void;
}

/** The node at a path. */
export function nodeAt(document: Document, at: Path): Loose {
  return at.reduce((node: Loose, key) => node[key], document);
}

/** Makes a mutation of an element. The change is given the element's node in a copy of the description. */
export function mutate(family: string, { at, names }: Element, what: string, change: (node: Loose) => unknown): Mutation {
  const title = `${names[0]} (/${at.join('/')}): ${what}`;
  return { family, title, names, apply: (document) => void change(nodeAt(document, at)) };
}

/** Renames a key of an object and keeps the order of its keys. */
export function renameKey(object: Loose, from: string, to: string): void {
  const entries = Object.entries(object);
  for (const key of Object.keys(object)) delete object[key];
  for (const [key, value] of entries) object[key === from ? to : key] = value;
}
