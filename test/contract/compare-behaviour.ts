import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { type DerivedCase, deriveBoundaryCases, deriveNegativeCases } from './derive-cases.ts';
import { createJudge } from './judge-request.ts';
import type { PageOperation } from './page.ts';

const derived = new WeakMap<PageOperation, DerivedCase[]>();

/** Requests that follow from the tables but that the description treats differently: a requirement in the wrong alternative looks right, but accepts these requests. */
export function compareBehaviour(page: PageOperation, document: Document, described: DescribedOperation, ajv: Ajv2020): string[] {
  let judge: ReturnType<typeof createJudge>;
  try {
    judge = createJudge(ajv, document, described);
  } catch (error) {
    return [`schemas: cannot be compiled: ${(error as Error).message}`];
  }
  const cases = derived.get(page) ?? [...deriveNegativeCases(page), ...deriveBoundaryCases(page)];
  derived.set(page, cases);
  return cases.flatMap(({ title, where, request, expectStatus }) => {
    const verdict = judge(request);
    const expected = expectStatus === 401 ? 'unauthorized' : expectStatus < 300 ? 'accepted' : 'refused';
    return verdict === expected ? [] : [`${where}: a request where ${title} is ${verdict}, but must be ${expected}`];
  });
}
