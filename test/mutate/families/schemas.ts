import { type Element, type Loose, type Mutation, mutate, renameKey } from '../mutation.ts';

const set = Object.assign;

/** Changes of a schema. */
export function mutateSchema(schema: Element): Mutation[] {
  return [
    ...mutateType(schema),
    ...mutateKeywords(schema),
    ...mutateObject(schema),
    ...mutateProperties(schema),
    ...mutateAlternatives(schema),
    ...mutateFlags(schema),
  ];
}

function mutateType(schema: Element): Mutation[] {
  const { type } = schema.node;
  if (type === undefined) return [];
  const types = [type].flat();
  const family = 'type, null';
  return [
    mutate(family, schema, 'has another type', (node) => set(node, { type: types.includes('string') ? 'integer' : 'string' })),
    mutate(family, schema, 'has no type', (node) => delete node.type),
    types.includes('null')
      ? mutate(family, schema, 'is not null', (node) => set(node, { type: types.find((each) => each !== 'null') }))
      : mutate(family, schema, 'may be null', (node) => set(node, { type: [...types, 'null'] })),
  ];
}

function mutateKeywords(schema: Element): Mutation[] {
  const { node } = schema;
  const family = 'ranges, pattern, enum, default, format';
  const change = (what: string, run: (node: Loose) => unknown) => mutate(family, schema, what, run);
  const numbers = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'].filter((key) => key in node);
  const isString = [node.type].flat().includes('string');
  const isNumber = [node.type].flat().includes('integer');
  return [
    ...numbers.map((key) => change(`${key} is one more`, (copy) => copy[key]++)),
    // 0 is the lower limit of a length anyway.
    ...numbers.filter((key) => node[key] !== 0).map((key) => change(`${key} is dropped`, (copy) => delete copy[key])),
    ...['default', 'pattern', 'enum', 'format']
      .filter((key) => key in node)
      .map((key) => change(`${key} is dropped`, (copy) => delete copy[key])),
    ...(isString && !('minLength' in node) ? [change('minLength is 1', (copy) => set(copy, { minLength: 1 }))] : []),
    ...(isString && !('maxLength' in node) ? [change('maxLength is 5', (copy) => set(copy, { maxLength: 5 }))] : []),
    ...(isString && !('pattern' in node) ? [change('a pattern is added', (copy) => set(copy, { pattern: '^.+$' }))] : []),
    ...(isString && !('format' in node) ? [change('a format is added', (copy) => set(copy, { format: 'uri-reference' }))] : []),
    ...(isString && !('default' in node) ? [change('a default is added', (copy) => set(copy, { default: 'text' }))] : []),
    ...(isNumber && !('minimum' in node) ? [change('minimum is 0', (copy) => set(copy, { minimum: 0 }))] : []),
    ...(isNumber ? [change('multipleOf is 2', (copy) => set(copy, { multipleOf: 2 }))] : []),
    ...(node.pattern?.endsWith('$') ? [change('the pattern has no end', (copy) => set(copy, { pattern: copy.pattern.slice(0, -1) }))] : []),
    ...(node.enum ? [change('a value is added', (copy) => copy.enum.push('other'))] : []),
    ...(node.format ? [change('another format', (copy) => set(copy, { format: 'hostname' }))] : []),
    ...(typeof node.default === 'boolean' ? [change('another default', (copy) => set(copy, { default: !copy.default }))] : []),
    ...(node.items ? [change('minItems is 1', (copy) => set(copy, { minItems: 1 }))] : []),
  ];
}

function mutateObject(schema: Element): Mutation[] {
  if (schema.node.type !== 'object') return [];
  const keywords = [
    ...[{ additionalProperties: false }, { unevaluatedProperties: false }, { minProperties: 3 }],
    ...[{ propertyNames: { pattern: '^[a-z_]+$' } }, { additionalProperties: { type: 'string' } }],
  ];
  return keywords.map((keyword) =>
    mutate('object keywords', schema, `${JSON.stringify(keyword)} is added`, (node) => {
      set(node, keyword);
    }),
  );
}

function mutateProperties(schema: Element): Mutation[] {
  const { properties = {}, required = [], items } = schema.node;
  const named = (name: string): Element => ({ ...schema, names: [name] });
  const family = 'properties add/drop/rename';
  return [
    ...Object.keys(properties).flatMap((name) => [
      mutate(family, named(name), `the property ${name} is dropped`, (node) => delete node.properties[name]),
      mutate(family, named(name), `the property ${name} is renamed`, (node) => renameKey(node.properties, name, `${name}_2`)),
    ]),
    ...(schema.node.type === 'object'
      ? [
          mutate(family, named('added'), 'a property is added', (node) =>
            set(node, { properties: { ...node.properties, added: { type: 'string' } } }),
          ),
        ]
      : []),
    ...required.map((name: string) =>
      mutate('required', named(name), `${name} is not required`, (node) => node.required.splice(node.required.indexOf(name), 1)),
    ),
    ...Object.keys(properties)
      .filter((name) => !required.includes(name))
      .map((name) => mutate('required', named(name), `${name} is required`, (node) => set(node, { required: [...required, name] }))),
    ...(items ? [mutate('$ref, items, not', schema, 'items are dropped', (node) => delete node.items)] : []),
    ...(schema.node.not ? [mutate('$ref, items, not', schema, '`not` is dropped', (node) => delete node.not)] : []),
  ];
}

function mutateAlternatives(schema: Element): Mutation[] {
  const key = ['anyOf', 'oneOf'].find((each) => each in schema.node);
  if (key === undefined) return [];
  const other = key === 'anyOf' ? 'oneOf' : 'anyOf';
  const change = (what: string, run: (node: Loose) => unknown) => mutate('anyOf/oneOf/allOf', schema, what, run);
  return [
    ...schema.node[key].map((_: unknown, index: number) => change(`alternative ${index} is dropped`, (node) => node[key].splice(index, 1))),
    change(`${key} is ${other}`, (node) => renameKey(node, key, other)),
    change('an alternative is added', (node) => node[key].push({ type: 'boolean' })),
    change('the first alternative is there twice', (node) => set(node[key], { 1: node[key][0] })),
  ];
}

function mutateFlags(schema: Element): Mutation[] {
  return ['readOnly', 'writeOnly', 'deprecated'].map((key) =>
    mutate('readOnly/writeOnly/deprecated', schema, `${key} is added`, (node) => set(node, { [key]: true })),
  );
}
