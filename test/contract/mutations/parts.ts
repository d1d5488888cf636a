import type { Discrepancy, Document, Example, MediaType, Operation, Parameter, Response } from '../../../scripts/openapi/document.ts';
import { findOperation } from '../compare-api.ts';
import { loadFixtures } from '../load-apis.ts';

/** A part of a description without its type, since mutations write content that is not valid. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type Loose = any;

const [fixture] = await loadFixtures();
if (fixture === undefined) throw new Error('The fixture has no API.');
const { document: original, page } = fixture;

/** The description of the fixture as it is, and its pages. */
export { original, page };

/** A reason that has no counterpart in a page. */
export const DISCREPANCY: Discrepancy = { documented: 'One.', described: 'Another.', reason: 'None.' };

/** A change of a description, and the beginning of the difference that must be reported for it. */
export type Mutation = [what: string, mutate: (parts: Parts) => unknown, difference: string];

/** A copy of the fixture's description, and the parts of it that mutations change. */
export class Parts {
  readonly document: Document & Loose = structuredClone(original);

  schema(name: string): Loose {
    return this.document.components.schemas[name];
  }

  /** A property, by its name and those of its parents. */
  property(schema: string, ...names: string[]): Loose {
    return names.reduce((node, name) => node.properties?.[name] ?? node.items.properties[name], this.schema(schema));
  }

  operation(operationId: string): Operation & Loose {
    const row = page.operations.find((operation) => operation.operationId === operationId);
    return row && findOperation(this.document, row)?.operation;
  }

  parameter(operationId: string, name: string): Parameter & Loose {
    const row = page.operations.find((operation) => operation.operationId === operationId);
    return row && findOperation(this.document, row)?.parameters.find((parameter) => parameter.name === name);
  }

  response(name: string): Response & Loose {
    return this.document.components.responses[name];
  }

  requestMedia(operationId: string): MediaType & Loose {
    return this.operation(operationId).requestBody.content['application/json'];
  }

  responseMedia(operationId: string, status: string): MediaType & Loose {
    return this.operation(operationId).responses[status].content['application/json'];
  }

  errors(response: string): Record<string, Example> & Loose {
    return this.response(response).content['application/json'].examples;
  }

  unrequire(schema: Loose, name: string): void {
    schema.required = schema.required.filter((other: string) => other !== name);
  }
}
