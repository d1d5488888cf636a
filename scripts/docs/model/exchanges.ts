import type { Document, Example, Parameter, Ref } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { pascalCase } from '../../shared/pascal-case.ts';
import type { Call, CallParameter, Choice } from '../browser/call.ts';
import { type ApiOperation, firstContent, isError, listResponses } from './api-operation.ts';
import { listCredentials } from './credentials.ts';

type Examples = Record<string, Ref<Example>>;

/** Everything that is needed to send each exchange and each named error of an operation to the mock. Exchanges that succeed come first. */
export function createCall(operation: ApiOperation, mockUrl: string): Call {
  const { api, method, path, parameters } = operation;
  const { mediaType } = readBody(operation);
  return {
    api: api.name,
    factory: `create${pascalCase(api.name)}Client`,
    operationId: operation.operation.operationId ?? '',
    method,
    path,
    server: `${mockUrl}/${api.name}`,
    parameters: parameters.map((parameter) => describeParameter(api.document, parameter)),
    credentials: listCredentials(operation),
    mediaType,
    choices: listChoices(operation),
  };
}

/** The exchanges of an operation that succeed, then its errors, each with the request to send. Without examples, the only request contains what is required. */
function listChoices(operation: ApiOperation): Choice[] {
  const responses = listResponses(operation).toSorted(([a], [b]) => Number(isError(a)) - Number(isError(b)));
  const [first = '', ...others] = listExchangeKeys(operation);
  const success = responses.find(([status]) => !isError(status))?.[0] ?? '';
  const fallback = fillRequest(operation, first);
  const choices = responses.flatMap(([status, response]) => {
    const examples = Object.entries(firstContent(response)?.[1].examples ?? {});
    const named = examples.map(([key, reference]) => ({ key, summary: resolveRef(operation.api.document, reference).summary ?? '' }));
    // A response without examples is the response of every exchange that no other response has.
    const unnamed = status === success ? [first, ...others].map((key) => ({ key, summary: '' })) : [{ key: '', summary: '' }];
    return (named.length > 0 ? named : unnamed).map(({ key, summary }, index): Choice => {
      const hasRequest = key !== '' && hasExample(operation, key);
      const isNamed = named.length > 0;
      const isDefault = status === success && index === 0;
      return {
        status,
        key,
        summary,
        prefer: isDefault ? '' : renderPreference(status, isNamed ? key : '', success),
        ...(hasRequest ? fillRequest(operation, key) : fallback),
      };
    });
  });
  return choices.length > 0 ? choices : [{ status: '', key: '', summary: '', prefer: '', ...fallback }];
}

/** The `Prefer` header that chooses a response. The mock finds the status of an example; ranges such as `5XX` have no number to ask for. */
function renderPreference(status: string, key: string, success: string): string {
  const code = /^\d+$/.test(status) && (status !== success || key === '') ? [`code=${status}`] : [];
  return [...code, ...(key === '' ? [] : [`example=${key}`])].join(', ');
}

function describeParameter(document: Document, { in: place, name, required = false, schema, examples = {} }: Parameter): CallParameter {
  const isList = Object.keys(examples).some((key) => Array.isArray(readExample(document, examples, key)?.value));
  const { type = isList ? 'array' : 'string' } = schema === undefined ? {} : resolveRef(document, schema);
  return { in: place, name, type: [type].flat()[0] ?? 'string', required };
}

function readBody({ api, operation: { requestBody } }: ApiOperation): { mediaType: string; examples: Examples } {
  const [mediaType, { examples = {} }] = firstContent(requestBody && resolveRef(api.document, requestBody)) ?? ['', {}];
  return { mediaType, examples };
}

/** Operations share parameters and thus their examples, so the keys are read from the body or the response if these have examples. */
function listExchangeKeys(operation: ApiOperation): string[] {
  const responses = listResponses(operation).map(([status, response]) => ({
    isFailure: isError(status),
    keys: Object.keys(firstContent(response)?.[1].examples ?? {}),
  }));
  const failures = new Set(responses.filter(({ isFailure }) => isFailure).flatMap(({ keys }) => keys));
  const successes = responses.filter(({ isFailure }) => !isFailure).flatMap(({ keys }) => keys);
  const [first = [], ...others] = operation.parameters.flatMap(({ examples }) => (examples ? [Object.keys(examples)] : []));
  const shared = first.filter((key) => others.every((keys) => keys.includes(key)) && !failures.has(key)).slice(0, 1);
  const bodies = Object.keys(readBody(operation).examples).filter((key) => !failures.has(key));
  return [bodies, successes, shared].find((keys) => keys.length > 0) ?? [];
}

function hasExample(operation: ApiOperation, key: string): boolean {
  const { examples } = readBody(operation);
  return [examples, ...operation.parameters.map(({ examples = {} }) => examples)].some((list) => key in list);
}

/** The request of an exchange as the texts of a form. */
function fillRequest(operation: ApiOperation, key: string): Pick<Choice, 'values' | 'body'> {
  const { document } = operation.api;
  const { mediaType, examples } = readBody(operation);
  const example = readExample(document, examples, key) ?? readExample(document, examples, Object.keys(examples)[0] ?? '');
  return {
    values: operation.parameters.map((parameter) => fillParameter(document, parameter, key)),
    body: example === undefined ? '' : serializeBody(mediaType, example.value),
  };
}

/** The value of a parameter in an exchange; if it has none there, a value that a required parameter can have. */
function fillParameter(document: Document, parameter: Parameter, key: string): string {
  const { examples = {}, required, schema, name } = parameter;
  const example = readExample(document, examples, key);
  if (example !== undefined) return stringify(example.value);
  if (!required) return '';
  const { default: preset, enum: values = [] } = schema === undefined ? {} : resolveRef(document, schema);
  const [any] = Object.keys(examples).map((other) => readExample(document, examples, other)?.value);
  return stringify(any ?? parameter.example ?? preset ?? values[0] ?? name);
}

function readExample(document: Document, examples: Examples, key: string): Example | undefined {
  const example = examples[key];
  return example && resolveRef(document, example);
}

function serializeBody(mediaType: string, value: unknown): string {
  if (/[/+]json/.test(mediaType)) return JSON.stringify(value, null, 2);
  if (/x-www-form-urlencoded/.test(mediaType)) return new URLSearchParams(value as Record<string, string>).toString();
  return stringify(value);
}

function stringify(value: unknown): string {
  if (Array.isArray(value)) return value.map(stringify).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
