import { deriveBodyBoundaries, deriveBrokenBodies } from './derive-body-cases.ts';
import { deriveBrokenParameters, deriveParameterBoundaries } from './derive-parameter-cases.ts';
import { type ChangedRequest, makeRequest } from './make-request.ts';
import type { PageOperation } from './page.ts';

/** A request that follows from a page's tables, and the status of its response. */
export interface DerivedCase extends ChangedRequest {
  expectStatus: number;
}

/** Requests that break one statement of the tables: each is refused. */
export function deriveNegativeCases(operation: PageOperation): DerivedCase[] {
  const expectStatus = findRefusalStatus(operation);
  const broken = [...deriveBrokenParameters(operation), ...deriveBrokenBodies(operation)];
  return [...deriveTokenCases(operation), ...broken.map((derived) => ({ ...derived, expectStatus }))];
}

/** Requests that are exactly at a limit of the tables: each is accepted. */
export function deriveBoundaryCases(operation: PageOperation): DerivedCase[] {
  const expectStatus = listStatuses(operation).find((status) => status < 300) ?? 200;
  const cases = [...deriveParameterBoundaries(operation), ...deriveBodyBoundaries(operation)];
  return cases.map((derived) => ({ ...derived, expectStatus }));
}

/** The status of the response to an invalid request. If the provider documents neither 400 nor 422, it is not known; the mock returns 422 then. */
export function findRefusalStatus(operation: PageOperation): number {
  return listStatuses(operation).includes(400) ? 400 : 422;
}

function listStatuses({ responses, errorCodes, statusCodes }: PageOperation): number[] {
  return [...responses, ...(errorCodes?.rows ?? []), ...(statusCodes?.rows ?? [])].map(({ status }) => Number(status));
}

// A range of the token is not tested: a security scheme has no schema.
function deriveTokenCases(operation: PageOperation): DerivedCase[] {
  const { token, ...rest } = operation;
  if (token === undefined) return [];
  return [{ title: 'the token is missing', where: token.name, request: makeRequest(rest), expectStatus: 401 }];
}
