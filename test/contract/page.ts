import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

export { type DerivedCase, deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';

export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a page's table says about the value of a field. */
export interface Value {
  type?: JsonType | JsonType[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  default?: Json;
}

/** A row of a body's table. */
export interface Row extends Value {
  /** Such as `restore.mappings[].volume_id`. */
  path: string;
  /** The cases that it is mandatory in, or whether it is; missing if the page does not say. */
  mandatory?: boolean | string[];
  /** The one case whose bodies have it, where its presence makes the case. */
  case?: string;
  /** Where the table has it, if an example that is followed has it elsewhere. */
  listedAs?: string;
  /** `example` if no table has it. */
  from?: string;
}

/** A row of the tables of path, query and header parameters. */
export interface ParameterRow extends Value {
  name: string;
  in: 'path' | 'query' | 'header';
  mandatory?: boolean;
  from?: string;
}

/** A status, as a page lists it. */
export interface ResponseRow {
  status: string;
  name?: string;
  meaning?: string;
  body?: Row[];
  /** Names of the headers that the page, or a page of the same reference, documents for the status. */
  headers?: string[];
}

/** A request as a page prints it, and the answer that it prints for it. */
export interface Exchange {
  name: string;
  case?: string;
  request: {
    path: string;
    headers?: Record<string, string>;
    /** Parameters that the page leaves as placeholders, filled in the path here. */
    supplied?: string[];
    body?: Json;
  };
  response: { status: string; body?: Json };
  /** What had to be mended to read it. */
  repaired?: string[];
}

/** A row of a page of error codes. `body` below refers to its cells, of which a provider has its own. */
export interface ErrorCodeRow {
  status: string;
  code: string | number;
  /** Missing if no page prints it. */
  message?: string;
  remedy?: string;
  /** Name of the property that holds the error, where the provider names it after the error. */
  fault?: string;
}

/** A page that the page points to, or that holds for its whole reference, with the error bodies that it documents. */
interface ErrorCodes {
  title: string;
  /** The body of an error, with the cells of a row in braces: `{ error_code: "{code}", error_msg: "{message}" }`. */
  body: Json;
  /** The fields of that body; `*` is a property of any name. */
  fields: Row[];
  rows: ErrorCodeRow[];
}

/** Where an operation's page is found, compared with the operation's `x-source`. */
export interface Source {
  document: string;
  publisher: string;
  title: string;
  url: string;
  /** Day on which the page was read: `2026-11-21`. */
  retrieved: string;
}

/** One operation of a page. */
export interface DocumentedOperation {
  source: Source;
  method: string;
  path: string;
  token?: { name: string } & Omit<ParameterRow, 'name'>;
  parameters: ParameterRow[];
  /** Kinds of body, each with the page's words for it. */
  cases?: Record<string, string>;
  request?: Row[];
  responses: ResponseRow[];
  exchanges: Exchange[];
  /** Rows of a page of error codes. */
  errorCodes?: ErrorCodes;
  /** Statuses that a page of the same reference lists for every API. */
  statusCodes?: { title: string; rows: ResponseRow[] };
  /** What another page, which this one points to, says about fields of the request. */
  linked?: { title: string; rows: Row[] };
}

/** A provider's page as data. */
export interface DocumentedApi {
  operations: DocumentedOperation[];
}

const FOLDER = fileURLToPath(new URL('../pages/', import.meta.url));

/** Names of the APIs whose pages are transcribed. */
export function listDocumented(): string[] {
  return globSync('*/*.yaml', { cwd: FOLDER })
    .map((path) => basename(path, '.yaml'))
    .sort();
}

/** Reads the transcribed page of an API. */
export function loadDocumented(name: string): DocumentedApi {
  const [path] = globSync(`${FOLDER}*/${name}.yaml`);
  if (path === undefined) throw new Error(`There is no test/pages/<provider>/${name}.yaml.`);
  return load(readFileSync(path, 'utf8')) as DocumentedApi;
}
