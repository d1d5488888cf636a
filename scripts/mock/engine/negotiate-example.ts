import type { Preferences } from './preferences.ts';
import { loadNegotiator } from './prism-modules.ts';
import type { PrismOperation } from './prism-operation.ts';
import { silentLogger } from './silent-logger.ts';

/** The example that Prism chooses for a response. */
export interface NegotiatedExample {
  status: number;
  mediaType: string | undefined;
  schema: object | undefined;
  /** Absent if the response has no body. */
  value: unknown;
}

/** Returns the example with which Prism responds to a valid request that accepts these media types; `undefined` if Prism must generate data. */
export function negotiateExample(
  operation: PrismOperation,
  mediaTypes: string[] | undefined,
  preferences: Preferences,
): NegotiatedExample | undefined {
  const result = negotiate(operation, mediaTypes, preferences);
  if (result === undefined || result._tag === 'Left') return undefined;
  const { code, mediaType, bodyExample, schema, headers = [] } = result.right;
  const value = bodyExample && 'value' in bodyExample ? bodyExample.value : undefined;
  // Prism reports a violation if a response has no media type although the description has one.
  const isDescribedEmpty = operation.responses.some((response) => response.code === code && response.contents.length === 0);
  const lacksMediaType = mediaType === undefined && !isDescribedEmpty;
  const needsData = headers.length > 0 || (value === undefined && schema !== undefined);
  return needsData || lacksMediaType || operation.deprecated ? undefined : { status: Number(code), mediaType, schema, value };
}

function negotiate(operation: PrismOperation, mediaTypes: string[] | undefined, preferences: Preferences) {
  const options = { ...preferences, dynamic: false, ...(mediaTypes && { mediaTypes }) };
  try {
    return loadNegotiator().negotiateOptionsForValidRequest(operation, options)(silentLogger);
  } catch {
    // Prism throws if it has to parse something that is not a media type.
    return undefined;
  }
}
