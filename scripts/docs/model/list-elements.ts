import type { Discrepancy } from '../../openapi/document.ts';
import { type Field, walkFields } from './describe-fields.ts';
import type { ContentView, ExampleView, OperationView, ParameterView, ResponseView } from './describe-operation.ts';

/** An element of an operation, as the search and the list of discrepancies name it. */
export interface Element {
  /** The name of the element for readers: `Request body, restore.volume_id`. */
  place: string;
  anchor: string;
  kind: 'operation' | 'parameter' | 'body' | 'response' | 'header' | 'field' | 'example';
  discrepancies: Discrepancy[];
  /** Of a parameter, a header or a property. */
  field?: Field;
  /** Of an example. */
  example?: ExampleView;
  /** Of what is in a response. */
  response?: ResponseView;
}

/** The elements of an operation, in reading order. */
export function* listElements(view: OperationView): Generator<Element> {
  const { operation, parameters, body, responses } = view;
  yield { place: 'Operation', anchor: operation.anchor, kind: 'operation', discrepancies: view.discrepancies };
  for (const parameter of parameters)
    yield* listParameter(parameter, `${capitalize(parameter.in)} parameter ${parameter.field.name}`, 'parameter');
  if (body) {
    yield { place: 'Request body', anchor: body.anchor, kind: 'body', discrepancies: body.discrepancies };
    for (const content of body.contents) yield* listContent(content, 'Request body');
  }
  for (const response of responses) {
    for (const element of listResponse(response)) yield { ...element, response };
  }
}

function* listResponse({ status, anchor, discrepancies, headers, contents }: ResponseView): Generator<Element> {
  const place = `Response ${status}`;
  yield { place, anchor, kind: 'response', discrepancies };
  for (const header of headers) yield* listParameter(header, `${place}, header ${header.field.name}`, 'header');
  for (const content of contents) yield* listContent(content, place);
}

function* listParameter({ field, examples }: ParameterView, place: string, kind: Element['kind']): Generator<Element> {
  yield { place, anchor: field.anchor, kind, discrepancies: field.discrepancies, field };
  for (const inner of walkFields(field)) {
    if (inner !== field) yield listField(inner, `${place}, ${inner.path}`);
  }
  yield* listExamples(examples, place);
}

function* listContent({ field, examples }: ContentView, place: string): Generator<Element> {
  for (const inner of field === undefined ? [] : walkFields(field))
    yield listField(inner, inner.path === '' ? place : `${place}, ${inner.path}`);
  yield* listExamples(examples, place);
}

function listField(field: Field, place: string): Element {
  return { place, anchor: field.anchor, kind: 'field', discrepancies: field.discrepancies, field };
}

function* listExamples(examples: ExampleView[], place: string): Generator<Element> {
  for (const example of examples) {
    const { anchor, key, discrepancies } = example;
    yield { place: `${place}, example ${key}`, anchor, kind: 'example', discrepancies, example };
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
