import { STATUS_CODES } from 'node:http';
import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Body, Discrepancy, Example, Parameter, Ref } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { type ApiOperation, listApiOperations, listResponses, toAnchor } from './api-operation.ts';
import { describeFields, type Field } from './describe-fields.ts';

/** An operation with everything that its description states, each element with its anchor: what the pages, their Markdown and the search show. */
export interface OperationView {
  operation: ApiOperation;
  discrepancies: Discrepancy[];
  parameters: ParameterView[];
  body?: BodyView & { required: boolean };
  responses: ResponseView[];
}

export interface ParameterView {
  in: string;
  /** The parameter as a field: its name, and what its schema states. */
  field: Field;
  deprecated: boolean;
  examples: ExampleView[];
}

export interface BodyView {
  anchor: string;
  description: string;
  discrepancies: Discrepancy[];
  contents: ContentView[];
}

export interface ContentView {
  mediaType: string;
  field?: Field;
  examples: ExampleView[];
}

export interface ResponseView extends BodyView {
  status: string;
  /** The reason phrase of the status: `Not Found`. */
  phrase: string;
  headers: ParameterView[];
}

export interface ExampleView {
  anchor: string;
  key: string;
  summary: string;
  description: string;
  value: unknown;
  discrepancies: Discrepancy[];
}

interface Scope {
  operation: ApiOperation;
  createAnchor(name: string): string;
}

// The anchors that every page has.
const PAGE_ANCHORS = ['content', 'menu', 'search', 'changes'];

/** Describes the operations of an API; their anchors are unique on its page. */
export function describeOperations(api: BundledApi): OperationView[] {
  const createAnchor = createAnchors();
  return listApiOperations(api).map((operation) => describeOperation({ operation, createAnchor }));
}

function describeOperation(scope: Scope): OperationView {
  const { operation } = scope;
  const { document } = operation.api;
  const { requestBody } = operation.operation;
  const body = requestBody && resolveRef(document, requestBody);
  const anchor = scope.createAnchor(operation.anchor);
  return {
    operation,
    discrepancies: operation.operation['x-discrepancy'] ?? [],
    parameters: operation.parameters.map((parameter) => describeParameter(scope, parameter, `${anchor}-${parameter.in}-${parameter.name}`)),
    ...(body && { body: { ...describeBody(scope, body, `${anchor}-body`), required: body.required === true } }),
    responses: listResponses(operation).map(([status, response]) => ({
      ...describeBody(scope, response, `${anchor}-${status}`),
      status,
      phrase: STATUS_CODES[status] ?? '',
      headers: Object.entries(response.headers ?? {}).map(([name, header]) =>
        describeParameter(scope, { ...resolveRef(document, header), in: 'header', name }, `${anchor}-${status}-header-${name}`),
      ),
    })),
  };
}

function describeParameter(scope: Scope, parameter: Parameter, anchor: string): ParameterView {
  const { name, required = false, content = {}, schema, deprecated = false } = parameter;
  const reference = schema ?? Object.values(content)[0]?.schema ?? {};
  const field = describeFields(scope.operation.api.document, reference, anchor, scope.createAnchor, { name, path: name, required });
  return {
    in: parameter.in,
    field: {
      ...field,
      description: parameter.description ?? field.description,
      discrepancies: [...(parameter['x-discrepancy'] ?? []), ...field.discrepancies],
    },
    deprecated: deprecated || field.schema.deprecated === true,
    examples: [
      ...(parameter.example === undefined ? [] : describeExamples(scope, { example: { value: parameter.example } }, anchor)),
      ...describeExamples(scope, parameter.examples, anchor),
    ],
  };
}

function describeBody(scope: Scope, { description = '', content = {}, 'x-discrepancy': discrepancies = [] }: Body, name: string): BodyView {
  const anchor = scope.createAnchor(name);
  return {
    anchor,
    description,
    discrepancies,
    contents: Object.entries(content).map(([mediaType, { schema, examples }]) => ({
      mediaType,
      ...(schema && { field: describeFields(scope.operation.api.document, schema, `${anchor}-value`, scope.createAnchor) }),
      examples: describeExamples(scope, examples, anchor),
    })),
  };
}

function describeExamples(scope: Scope, examples: Record<string, Ref<Example>> = {}, anchor: string): ExampleView[] {
  return Object.entries(examples).map(([key, reference]) => {
    const {
      summary = '',
      description = '',
      value,
      'x-discrepancy': discrepancies = [],
    } = resolveRef(scope.operation.api.document, reference);
    return { anchor: scope.createAnchor(`${anchor}-example-${key}`), key, summary, description, value, discrepancies };
  });
}

/** Names that can be an `id`; a number is added where two would be the same. */
function createAnchors(): Scope['createAnchor'] {
  const used = new Map(PAGE_ANCHORS.map((anchor) => [anchor, 1]));
  return (name) => {
    const anchor = toAnchor(name);
    const count = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  };
}
