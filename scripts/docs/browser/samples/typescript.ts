import { type Call, type CallParameter, type Input, splitItems } from '../call.ts';

/** A program that calls the typed client. */
export function renderTypeScript(call: Call, input: Input): string {
  const token = input.credentials.find((text) => text !== '');
  const options = { baseUrl: call.server, ...(token !== undefined && { token }) };
  const params = groupValues(call, input);
  const isNamed = call.operationId !== '';
  const init = {
    ...(isNamed ? params : Object.keys(params).length > 0 && { params }),
    ...(input.body !== '' && { body: readBody(input.body) }),
    ...(input.prefer !== '' && { headers: { Prefer: input.prefer } }),
  };
  const first = isNamed ? [] : [quote(call.path)];
  const args = [...first, ...(Object.keys(init).length > 0 ? [renderLiteral(init)] : [])];
  return `import { ${call.factory} } from 'restore-contracts/${call.api}';

const client = ${call.factory}(${renderLiteral(options)});
const { data, error, response } = await client${renderMember(isNamed ? call.operationId : call.method.toUpperCase())}(${args.join(', ')});
if (!response.ok) throw new Error(\`\${response.status} \${JSON.stringify(error)}\`);
console.log(response.status, data ?? '');
`;
}

function renderMember(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${quote(name)}]`;
}

function groupValues({ parameters }: Call, { values }: Input): Record<string, Record<string, unknown>> {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [index, parameter] of parameters.entries()) {
    const text = values[index] ?? '';
    if (text === '') continue;
    groups[parameter.in] = { ...groups[parameter.in], [parameter.name]: readValue(parameter, text) };
  }
  return groups;
}

/** The value that a text stands for; the text itself if it is not of the parameter's type, which the mock then reports. */
function readValue({ type }: CallParameter, text: string): unknown {
  if (type === 'array') return splitItems(text);
  if ((type === 'integer' || type === 'number') && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A value as a literal, on one line if it is short. */
function renderLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isArray = Array.isArray(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  const items = (inner: string) =>
    Object.entries(value).map(([key, item]) => (isArray ? '' : `${renderKey(key)}: `) + renderLiteral(item, inner));
  const short = items(indent);
  if (short.length === 0) return open + close;
  const line = isArray ? `[${short.join(', ')}]` : `{ ${short.join(', ')} }`;
  if (line.length + indent.length <= 80 && !line.includes('\n')) return line;
  const inner = `${indent}  `;
  return `${open}\n${items(inner)
    .map((item) => `${inner}${item},\n`)
    .join('')}${indent}${close}`;
}

function renderKey(key: string): string {
  return isIdentifier(key) ? key : quote(key);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
