import type { SecurityScheme } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { Credential } from '../browser/call.ts';
import type { ApiOperation } from './api-operation.ts';

/** The token in every sample. */
const TOKEN = 'not-a-real-token';

/** The credentials for the first of an operation's security requirements; the others are alternatives. */
export function listCredentials({ api: { document }, operation }: ApiOperation): Credential[] {
  const [requirement = {}] = operation.security ?? document.security ?? [];
  const schemes = document.components?.securitySchemes ?? {};
  return Object.keys(requirement).flatMap((name) => {
    const scheme = schemes[name];
    return scheme === undefined ? [] : createCredential(resolveRef(document, scheme));
  });
}

function createCredential({ type, name = '', in: place, scheme = 'bearer' }: SecurityScheme): Credential[] {
  const authorization = (value: string): Credential[] => [{ in: 'header', name: 'Authorization', value }];
  if (type === 'apiKey') return [{ in: place as Credential['in'], name, value: TOKEN }];
  // The connection then proves the caller's identity.
  if (type === 'mutualTLS') return [];
  if (scheme.toLowerCase() === 'basic') return authorization(`Basic ${btoa(`user:${TOKEN}`)}`);
  return authorization(`${scheme.charAt(0).toUpperCase()}${scheme.slice(1)} ${TOKEN}`);
}
