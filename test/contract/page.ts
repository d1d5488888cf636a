import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import type { Restore, Source } from '../../scripts/openapi/document.ts';

export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The statements of a page about a value, as keywords of JSON Schema. */
export interface Value {
  type?: JsonType | JsonType[];
  format?: string;
  pattern?: string;
  enum?: Json[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: Json;
  /** The media type of the content of a text, such as `application/json`. */
  contentMediaType?: string;
}

/** The statements of the description where the page is silent or overruled: keywords of JSON Schema, and `mandatory`. Needs an x-discrepancy. */
export interface Decided extends Value {
  [keyword: string]: unknown;
  mandatory?: boolean;
}

/** The source of a fact, if it is not a table of the page. */
interface Origin {
  /** `example` or `uri` if only that part of the page shows the element; otherwise another page or source, which needs an x-discrepancy. */
  from?: string;
  decided?: Decided;
}

/** Whether the element itself, and not only an element that contains it, has an x-discrepancy that explains the difference. */
export interface Explainable {
  /** `true` for one discrepancy; for several, the subject of each. */
  explained?: boolean | string[];
}

/** A row of a body's table. */
export interface Row extends Value, Origin, Explainable {
  /** Such as `restore.mappings[].volume_id`; `*` is a property of any name, and an empty path is the body itself. */
  path: string;
  /** Whether the property is mandatory, or the cases that it is mandatory in; missing if the page does not state it. */
  mandatory?: boolean | string[];
  /** The only case whose bodies have the property, where its presence decides the case. */
  case?: string;
  /** Path of a field that a body with this one must not have. */
  excludes?: string;
  /** The place of the property in the table, if the description follows an example that has it elsewhere. */
  listedAs?: string;
}

/** A row of the tables of path, query and header parameters. */
export interface ParameterRow extends Value, Origin, Explainable {
  name: string;
  in: 'path' | 'query' | 'header';
  mandatory?: boolean;
  /** Whether the parameter can be given several times, once for each value; the row describes one value. */
  repeatable?: boolean;
}

/** How a request carries its token. */
export interface TokenRow extends Omit<ParameterRow, 'in'> {
  in: 'header' | 'query';
  /** The word before the token, such as `Bearer`. */
  scheme?: string;
}

/** A status that a page lists. */
export interface ResponseRow extends Explainable {
  status: string;
  name?: string;
  meaning?: string;
  body?: Row[];
}

/** A header of responses. */
export interface HeaderRow extends Value, Origin, Explainable {
  name: string;
  statuses: string[];
  /** Whether every response with these statuses has the header. */
  mandatory?: boolean;
}

/** A request that a page prints, and the response that it prints for it. */
export interface PageExchange {
  /** The key of its examples in the description. */
  name: string;
  case?: string;
  request: {
    /** With its query. */
    path: string;
    headers?: Record<string, string>;
    /** Parameters that the page leaves as placeholders; `path` has a value for each. */
    supplied?: string[];
    body?: Json;
  };
  response: { status: string; headers?: Record<string, string>; body?: Json };
  /** Whether the project invented the exchange, in which case each of its bodies needs an x-discrepancy. */
  invented?: boolean;
  /** What had to be fixed to read the exchange, by the element whose example explains it: `request`, `response`, or a parameter such as `path id`. */
  repaired?: Record<string, string | string[]>;
}

/** A row of a page of error codes. The `body` of that page refers to its cells, which differ between providers. */
export interface ErrorCodeRow extends Explainable {
  status: string;
  /** The key of its example in the description. */
  name: string;
  code: string | number;
  /** Missing if no page prints it; then `decided` has the message of the description. */
  message?: string;
  decided?: { message: string };
  /** Name of the error, if the provider has one in addition to a code that only repeats the status. */
  title?: string;
  remedy?: string;
  /** The body of the row, if it differs from that of the other rows. */
  body?: Json;
  /** Name of the property that contains the error, if the provider names it after the error. */
  fault?: string;
}

/** A page that lists error codes for several operations, with the error body that they come in. */
export interface ErrorCodes {
  title: string;
  /** The body of an error, with the cells of a row in braces: `{ error_code: "{code}", error_msg: "{message}" }`. */
  body: Json;
  /** The fields of that body. */
  fields: Row[];
  rows: ErrorCodeRow[];
}

/** One operation of a provider, as its page documents it. */
export interface PageOperation extends Explainable {
  /** The project's name for the operation; operations that do the same have the same name in every API. */
  operationId: string;
  /** The location of the page; compared with the operation's `x-source`. */
  source: Source;
  /** Address of the page in its latest edition. */
  externalDocs?: string;
  /** Whether the provider has deprecated the operation. */
  deprecated?: boolean;
  method: string;
  path: string;
  /** Missing if the operation needs no token. */
  token?: TokenRow;
  parameters: ParameterRow[];
  /** Kinds of body, each with the page's words for it. */
  cases?: Record<string, string>;
  request?: Row[];
  responses: ResponseRow[];
  headers?: HeaderRow[];
  exchanges: PageExchange[];
  errorCodes?: ErrorCodes;
  /** Statuses that a page of the same reference lists for every operation. */
  statusCodes?: { title: string; rows: ResponseRow[] };
  /** The statements of another page, which this page refers to, about fields of the request. */
  linked?: { title: string; rows: Row[] };
  /** How the project reads the page of an operation that restores; compared with `x-restore`. */
  restore?: Pick<Restore, 'outcome' | 'fields'>;
}

/** A server that the provider documents, with the values of its variables, the default first. */
export interface ServerRow {
  url: string;
  variables?: Record<string, string[]>;
  from: string;
}

/** The pages of an API as data. */
export interface Page {
  servers: ServerRow[];
  operations: PageOperation[];
}

/** The YAML of pages, which may have merge keys. */
export const PAGE_SCHEMA = CORE_SCHEMA.withTags(mergeTag);

const FOLDER = fileURLToPath(new URL('../pages/', import.meta.url));

/** Names of the APIs whose pages are transcribed in a folder. */
export function listPages(folder = FOLDER): string[] {
  return globSync('*/*.yaml', { cwd: folder })
    .map((path) => basename(path, '.yaml'))
    .sort();
}

/** Reads the transcribed pages of an API. */
export function loadPage(name: string, folder = FOLDER): Page {
  const [path] = globSync(`*/${name}.yaml`, { cwd: folder });
  if (path === undefined) throw new Error(`${folder} has no <provider>/${name}.yaml.`);
  return load(readFileSync(`${folder}/${path}`, 'utf8'), { schema: PAGE_SCHEMA }) as Page;
}
