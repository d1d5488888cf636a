/** The parts of an OpenAPI 3.1 document that the docs read. */
export interface Document {
  info: { title: string; summary?: string; description?: string; version: string };
  servers?: Server[];
  paths?: Record<string, PathItem>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string; enum?: string[]; description?: string }>;
}

interface PathItem extends Partial<Record<Method, Operation>> {
  parameters?: Ref<Parameter>[];
}

/** Where a description departs from the provider's page: what the page says, what is described, and why. */
export interface Discrepancy {
  documented: string;
  described: string;
  reason: string;
}

interface Described {
  description?: string;
  'x-discrepancy'?: Discrepancy[];
}

export interface Operation extends Described {
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters?: Ref<Parameter>[];
  requestBody?: Ref<Body>;
  responses?: Record<string, Ref<Response>>;
  externalDocs?: { description?: string; url: string };
  'x-source'?: { document: string; publisher: string; title: string };
  'x-restore'?: Restore;
  'x-codeSamples'?: { lang: string; label: string; source: string }[];
}

/** What the docs compare of a restore operation, stated by its description. */
export interface Restore {
  /** What the success status says of the restore. */
  outcome: 'done' | 'accepted' | 'unstated';
  /** How one sees that the restore finished. */
  completion: string;
  /** Where an idea that restores share stands: a path parameter (`{backup_id}`), or a JSON pointer into the body with `*` for any item. */
  ideas: Partial<Record<Idea, string[]>>;
}

export const IDEAS = ['backup', 'target', 'powerOn', 'mapping'] as const;
export type Idea = (typeof IDEAS)[number];

export interface Parameter extends Described {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Ref<Schema>;
  examples?: Record<string, Ref<Example>>;
}

export interface Body extends Described {
  required?: boolean;
  content?: Record<string, MediaType>;
}

export type Response = Omit<Body, 'required'>;

export interface MediaType {
  schema?: Ref<Schema>;
  examples?: Record<string, Ref<Example>>;
}

export interface Example extends Described {
  summary?: string;
  value?: unknown;
}

export interface Schema extends Described {
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Ref<Schema> | boolean>;
  items?: Ref<Schema>;
  anyOf?: Ref<Schema>[];
  oneOf?: Ref<Schema>[];
  allOf?: Ref<Schema>[];
}

export type Ref<T> = T | { $ref: string };

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
type Method = (typeof METHODS)[number];

/** What a reference within a bundled document points to, or the value itself. */
export function resolveRef<T extends object>(document: Document, value: Ref<T>): T {
  if (!('$ref' in value)) return value;
  const path = value.$ref.slice(2).split('/');
  const target = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[unescapePointer(key)], document);
  return resolveRef(document, target as Ref<T>);
}

function unescapePointer(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}
