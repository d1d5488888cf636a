// Arbitrary values for schemas, valid and with one error.
import fc from 'fast-check';

export type Schema = Record<string, unknown> | boolean;
type Root = Record<string, unknown>;

/** An arbitrary of values that match a schema, apart from less common keywords. References are resolved in `root`. */
export function valuesOf(root: Root, schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  const node = follow(root, schema);
  if (node === undefined || typeof node === 'boolean') return fc.jsonValue({ maxDepth: 1 });
  const own = { ...node };
  const choices = (own.anyOf ?? own.oneOf) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => joined(root, own, choice, depth)));
  if (own.allOf) return (own.allOf as Schema[]).reduce((all, part) => overlaid(all, valuesOf(root, part, depth)), fc.constant<unknown>({}));
  if (own.const !== undefined) return fc.constant(own.const);
  if (Array.isArray(own.enum)) return fc.constantFrom(...own.enum);
  return ofType(root, own, depth);
}

/** An arbitrary of values that differ from a value in one place: a member is removed, null, of another type, out of range, or added. */
export function invalidFrom(value: unknown): fc.Arbitrary<unknown> {
  const places = listPlaces(value);
  return fc.constantFrom(...places).chain((place) =>
    fc.oneof(
      fc.constant(changeAt(value, place, undefined)),
      fc.constantFrom(null, '', 'x'.repeat(300), -1, 0, 1.5, 1e9, '5', true, [], {}, [null]).map((other) => changeAt(value, place, other)),
      fc.constantFrom('extra', '__proto__', 'constructor').map((name) => changeAt(value, [...place, name], 'extra')),
    ),
  );
}

function joined(
  root: Root,
  { anyOf: _, oneOf: __, ...rest }: Record<string, unknown>,
  choice: Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  const chosen = valuesOf(root, choice, depth);
  return rest.type === 'object' || rest.properties ? overlaid(ofType(root, rest, depth), chosen) : chosen;
}

function ofType(root: Root, schema: Record<string, unknown>, depth: number): fc.Arbitrary<unknown> {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const { minimum = -5, maximum = 400, minLength = 0, maxLength = 40 } = schema as Record<string, number>;
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return depth > 3 ? fc.constant([]) : fc.array(valuesOf(root, schema.items as Schema, depth + 1), { maxLength: 2 });
  if (type === 'string') return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)), unit: 'grapheme-ascii' });
  return objectOf(root, schema, depth);
}

function objectOf(root: Root, { properties = {}, required = [] }: Record<string, unknown>, depth: number): fc.Arbitrary<unknown> {
  const members = Object.entries(properties as Record<string, Schema>);
  const needed = new Set(required as string[]);
  const kept = depth > 3 ? members.filter(([name]) => needed.has(name)) : members;
  const model = Object.fromEntries(kept.map(([name, schema]) => [name, valuesOf(root, schema, depth + 1)]));
  return fc.record(model, { requiredKeys: kept.map(([name]) => name).filter((name) => needed.has(name)) });
}

function overlaid(one: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(one, other).map(([a, b]) => (isObject(a) && isObject(b) ? { ...a, ...b } : b));
}

function follow(root: Root, schema: Schema | undefined): Schema | undefined {
  const ref = typeof schema === 'object' ? schema.$ref : undefined;
  if (typeof ref !== 'string') return schema;
  const target = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, step) => (node as Root | undefined)?.[step], root);
  return follow(root, target as Schema);
}

function listPlaces(value: unknown, place: string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [place, ...inner.flatMap(([name, child]) => listPlaces(child, [...place, name]))];
}

function changeAt(value: unknown, [name, ...rest]: string[], change: unknown): unknown {
  if (name === undefined) return change;
  if (Array.isArray(value)) return value.flatMap((each, index) => (String(index) === name ? [changeAt(each, rest, change)] : [each]));
  const members = Object.entries(isObject(value) ? value : {}).filter(([key]) => key !== name);
  const changed = changeAt(isObject(value) ? value[name] : undefined, rest, change);
  return Object.fromEntries(changed === undefined ? members : [...members, [name, changed]]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
