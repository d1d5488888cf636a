/** The parts of an OpenAPI 3 document that this project reads. */
export interface Document {
  openapi: string;
  jsonSchemaDialect?: string;
  info: { title: string; summary?: string; description?: string; version: string };
  servers?: Server[];
  security?: SecurityRequirement[];
  tags?: { name: string; description?: string }[];
  paths?: Record<string, Ref<PathItem>>;
  components?: Components;
  /** Options of JSON Schema Faker, with which Prism generates data. */
  'x-json-schema-faker'?: Record<string, unknown>;
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string; enum?: string[]; description?: string }>;
}

/** Names of security schemes that must all be met; of a list of requirements, one must be met. */
export type SecurityRequirement = Record<string, string[]>;

export interface Components {
  schemas?: Record<string, Schema>;
  responses?: Record<string, Ref<Response>>;
  parameters?: Record<string, Ref<Parameter>>;
  examples?: Record<string, Ref<Example>>;
  securitySchemes?: Record<string, Ref<SecurityScheme>>;
}

export interface SecurityScheme {
  type: string;
  description?: string;
  /** For an `apiKey`: the parameter that carries it, and where. */
  name?: string;
  in?: string;
  /** For `http`: the scheme, such as `bearer`. */
  scheme?: string;
}

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof METHODS)[number];

export interface PathItem extends Partial<Record<Method, Operation>> {
  parameters?: Ref<Parameter>[];
  servers?: Server[];
}

/** Where a description differs from the provider's documentation, how, and why. */
export interface Discrepancy {
  documented: string;
  described: string;
  reason: string;
  /** `example` if it only fills an example, and leaves the contract as documented. */
  kind?: 'example';
}

interface Described {
  description?: string;
  'x-discrepancy'?: Discrepancy[];
}

export interface Operation extends Described {
  operationId?: string;
  summary?: string;
  tags?: string[];
  deprecated?: boolean;
  parameters?: Ref<Parameter>[];
  requestBody?: Ref<RequestBody>;
  responses?: Record<string, Ref<Response>>;
  security?: SecurityRequirement[];
  servers?: Server[];
  externalDocs?: { description?: string; url: string };
  'x-source'?: Source;
  'x-restore'?: Restore;
  'x-lifecycle'?: Lifecycle;
  'x-token'?: IssuedToken;
  'x-invalid-request-status'?: string;
  'x-codeSamples'?: { lang: string; label: string; source: string }[];
}

/** The text that an operation was transcribed from. */
export interface Source {
  document: string;
  publisher: string;
  title: string;
  /** Address of the text, for the exact edition if it has one. */
  url: string;
  /** Day on which the text was read: `2026-11-21`. */
  retrieved: string;
}

/** The facts in a description that mark an operation as a restore. */
export interface Restore {
  /** The meaning of the success status for the restore. */
  outcome: 'done' | 'accepted' | 'unstated';
  /** How to tell that the restore has finished. */
  completion: string;
  /** The places of the fields that every restore request has: a path parameter (`{backup_id}`), or a JSON pointer into the body with `*` for any item. */
  fields: Record<string, string[]>;
  /** How to follow the restore to its end; missing if the provider does not document it. */
  follow?: FollowedRestore;
}

/** How a client follows a restore. Values of the restore are runtime expressions as in OpenAPI's links; pointers are into the shown resource. */
export interface FollowedRestore {
  /** The list that shows the restore among others. */
  find?: {
    operationId: string;
    path: Record<string, string>;
    query?: Record<string, unknown>;
    /** Pointer to the list in the response. */
    items: string;
    /** Which items belong to the restore: pointer into an item → the value of the restore. */
    where: Record<string, string>;
    /** Pointer to the time at which an item was created. */
    since: string;
  };
  /** The operation that shows one resource; `api#operationId` is one of another API. An expression can begin with `$found`, the item of `find`. */
  get?: { operationId: string; path: Record<string, string>; resource: string };
  /** Whether the restore creates the resource, in which case even its first state is a state of the restore. */
  creates?: boolean;
  status: string;
  progress?: string;
  /** Pointers to the properties that explain a failure. */
  cause?: string[];
  running: string[];
  success: string[];
  failure: string[];
}

/** The place of the token in the response of an operation that issues tokens, as runtime expressions. */
export interface IssuedToken {
  token: string;
  expires: string;
}

/** The states that a restore goes through once it is accepted, as examples of the operations that show them. */
export interface Lifecycle {
  /** The example with which a second restore is refused while the first is running; if absent, it is accepted. */
  refusal?: string;
  /** The ways in which a restore can end, the usual one first, with the steps that lead there. */
  outcomes: Record<string, LifecycleStep[]>;
}

/** The example of each operation in this step, by operationId; `api#operationId` is an operation of another API. */
export type LifecycleStep = Record<string, string>;

export interface Parameter extends Described {
  name: string;
  in: string;
  required?: boolean;
  deprecated?: boolean;
  schema?: Ref<Schema>;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Ref<Example>>;
}

/** The common part of a request body and a response. */
export interface Body extends Described {
  content?: Record<string, MediaType>;
}

export interface RequestBody extends Body {
  required?: boolean;
}

export interface Response extends Body {
  headers?: Record<string, Ref<Header>>;
}

export type Header = Omit<Parameter, 'name' | 'in'>;

export interface MediaType {
  schema?: Ref<Schema>;
  examples?: Record<string, Ref<Example>>;
}

export interface Example extends Described {
  summary?: string;
  value?: unknown;
}

export interface Schema extends Described, Constraints {
  type?: string | string[];
  title?: string;
  default?: unknown;
  deprecated?: boolean;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Ref<Schema> | boolean>;
  items?: Ref<Schema>;
  /** The schema of the JSON in a string. */
  contentSchema?: Ref<Schema>;
  anyOf?: Ref<Schema>[];
  oneOf?: Ref<Schema>[];
  allOf?: Ref<Schema>[];
  not?: Schema;
  additionalProperties?: Ref<Schema> | boolean;
}

/** The keywords that limit a value, other than by type. */
interface Constraints {
  format?: string;
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  contentMediaType?: string;
  readOnly?: boolean;
  writeOnly?: boolean;
}

export type Ref<T> = T | { $ref: string };
