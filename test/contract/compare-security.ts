import type { Document, SecurityScheme } from '../../scripts/openapi/document.ts';
import type { DescribedOperation } from '../../scripts/openapi/list-operations.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { findReason, isExplained } from './discrepancy.ts';
import type { PageOperation, TokenRow } from './page.ts';

/** Differences between the token that a page documents and the security of an operation. */
export function compareSecurity({ token }: PageOperation, document: Document, { operation }: DescribedOperation): string[] {
  const requirements = operation.security ?? document.security ?? [];
  const keys = requirements.flatMap((requirement) => Object.keys(requirement));
  if (token === undefined) return keys.length === 0 ? [] : [`security: ${keys.join(' and ')} is described, the page documents no token`];
  const reason = findReason(token);
  const place = `${token.in} ${token.name}`;
  const schemes = keys.map((key) => {
    const scheme = document.components?.securitySchemes?.[key];
    return scheme && resolveRef(document, scheme);
  });
  const isOnly = requirements.length === 1 && schemes.length === 1 && schemes[0] !== undefined && carries(schemes[0], token);
  return [
    ...(isOnly ? [] : [`${place}: is documented as the token; the security of the operation is ${JSON.stringify(requirements)}`]),
    ...(reason === undefined || isExplained(operation) ? [] : [`${place}: ${reason}, so the operation needs an x-discrepancy`]),
  ];
}

function carries({ type, in: location, name, scheme }: SecurityScheme, token: TokenRow): boolean {
  if (type === 'apiKey') return location === token.in && name === token.name && token.scheme === undefined;
  return (
    type === 'http' && token.in === 'header' && token.name === 'Authorization' && scheme?.toLowerCase() === token.scheme?.toLowerCase()
  );
}
