import type { HttpSecurityScheme } from '@stoplight/types';
import type { Violation } from '../message/response.ts';
import type { PrismOperation } from './prism-operation.ts';

/** The part of a request that carries a credential. */
interface Carrier {
  location: string[];
  /** Such as `the X-Auth-Token header`. */
  text: string;
}

/** Describes which credentials an operation requires, and where it expects them. */
export function describeCredentials({ security }: PrismOperation): Pick<Violation, 'location' | 'message'> {
  const alternatives = security.filter((schemes) => schemes.length > 0).map((schemes) => schemes.map(findCarrier));
  const texts = alternatives.map((carriers) => carriers.map(({ text }) => text).join(' and '));
  const [only] = alternatives.length === 1 ? (alternatives[0] ?? []) : [];
  if (texts.length === 0)
    return { location: ['request'], message: 'The operation accepts no credentials: leave out the Authorization header.' };
  return {
    location: ['request', ...(only?.location ?? [])],
    message: `The request has no valid credentials: it needs ${[...new Set(texts)].join(', or ')}.`,
  };
}

function findCarrier(scheme: HttpSecurityScheme): Carrier {
  if (scheme.type === 'apiKey') {
    const { name, in: place } = scheme;
    const part = place === 'query' ? 'query parameter' : place;
    return { location: [place, name], text: `the ${name} ${part}` };
  }
  const kind = scheme.type === 'http' ? scheme.scheme : 'bearer';
  return { location: ['header', 'Authorization'], text: `an Authorization header with ${EXAMPLES[kind] ?? `the scheme ${kind}`}` };
}

const EXAMPLES: Record<string, string> = {
  bearer: '`Bearer <token>`',
  basic: '`Basic <user:password in Base64>`',
  digest: '`Digest username="…", realm="…", nonce="…", uri="…", response="…"`',
};
