/** The provider's code in an error body: `{ error_code }`, `{ badRequest: { code } }`, or the name of a fault whose code is its status. */
export function readErrorCode(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const entries = Object.entries(body);
  const own = entries.find(([name, value]) => /^(error_?)?code$/i.test(name) && typeof value === 'string');
  if (own !== undefined) return own[1];
  const [fault, ...others] = entries;
  if (fault === undefined || others.length > 0) return undefined;
  const [name, value] = fault;
  const isFault = typeof value === 'object' && value !== null && 'message' in value;
  return isFault ? (readErrorCode(value) ?? name) : undefined;
}
