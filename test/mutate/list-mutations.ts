import type { Document } from '../../scripts/openapi/document.ts';
import { mutateDiscrepancies, mutateDocument } from './families/document.ts';
import { mutateExamples } from './families/examples.ts';
import { mutateOperations } from './families/operations.ts';
import { mutateParameters } from './families/parameters.ts';
import { mutateResponses } from './families/responses.ts';
import { mutateSchema } from './families/schemas.ts';
import { listElements } from './list-elements.ts';
import type { Mutation } from './mutation.ts';

/** Every change that the families know of a bundled description. */
export function listMutations(document: Document): Mutation[] {
  const elements = listElements(document);
  return [
    ...mutateDocument(document),
    ...mutateDiscrepancies(elements, document),
    ...mutateOperations(elements),
    ...mutateParameters(elements),
    ...mutateResponses(elements, document),
    ...elements.schemas.flatMap(mutateSchema),
    ...mutateExamples(elements, document),
  ];
}
