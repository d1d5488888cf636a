import type { Document } from '../openapi/document.ts';
import { resolveRef } from '../openapi/resolve-ref.ts';
import type { NamedCall } from './describe-calls.ts';
import { docBlock, docComment, escapeComment, indent, literal, propertyName } from './source-text.ts';

/** Where a parameter can be; openapi-fetch sends no cookies. */
const PLACES = ['path', 'query', 'header'];

/** The source of an interface with a documented method for each operation, and of the options and the result of each method. */
export function renderOperations(document: Document, calls: NamedCall[], type: string, nameType: (wanted: string) => string): string {
  const named = calls.map((call) => ({ call, options: nameType(`${call.id}Options`), result: nameType(`${call.id}Result`) }));
  const methods = named.map(({ call, options, result }) => {
    const isOptional = !listMembers(call).some(({ required }) => required);
    const signature = `${propertyName(call.id)}(options${isOptional ? '?' : ''}: ${options}): Promise<${result}>;`;
    return `${documentCall(document, call)}\n${signature}`;
  });
  const types = named.map(({ call, options, result }) => `${renderOptions(call, options)}\n\n${renderResult(call, result)}\n`);
  const imports = "import type { CallOptions, CallResult } from '../runtime.ts';\nimport type { operations } from './types.ts';\n\n";
  return `${calls.length === 0 ? '' : imports}/** A method for each operation that has an ID. */
export interface ${type}Operations {
${indent(methods.join('\n\n'))}
}
${types.map((source) => `\n${source}`).join('')}`;
}

interface Member {
  name: string;
  required: boolean;
  type: string;
  description?: string | undefined;
}

function listMembers({ id, parameters, body }: NamedCall): Member[] {
  const operation = `operations[${literal(id)}]`;
  const places = PLACES.map((name) => ({ name, members: parameters.filter((parameter) => parameter.in === name) }))
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => ({
      name,
      required: name === 'path' || members.some(({ required }) => required),
      type: `NonNullable<${operation}['parameters']['${name}']>`,
    }));
  if (!body) return places;
  const content = `NonNullable<${operation}['requestBody']>['content'][${literal(body.type.media)}]`;
  const type = { schema: content, form: 'FormData', bytes: 'BodyInit' }[body.type.as];
  return [...places, { name: 'body', required: body.required === true, type, description: body.description }];
}

function renderOptions(call: NamedCall, name: string): string {
  const members = listMembers(call).map(({ name, required, type, description }) => {
    const comment = description === undefined ? '' : `${docComment(description)}\n`;
    return `${comment}${name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};`;
  });
  return `${docComment(`The options of \`${call.id}\`.`)}
export interface ${name} extends CallOptions {${members.length === 0 ? '' : `\n${indent(members.join('\n'))}\n`}}`;
}

function renderResult({ id, parseAs }: NamedCall, name: string): string {
  const options = parseAs === undefined ? '' : `, { parseAs: '${parseAs}' }`;
  return `${docComment(`The result of \`${id}\`: data or an error, with the response.`)}
export type ${name} = CallResult<operations[${literal(id)}]${options}>;`;
}

/** The comment that an editor shows for a method. */
function documentCall(document: Document, call: NamedCall): string {
  const { summary, description, deprecated, responses = {} } = call.operation;
  const statuses = Object.entries(responses).map(([status, response]) => {
    return `- \`${status}\`: ${toLine(resolveRef(document, response).description)}`;
  });
  const paragraphs = [summary, description, `\`${call.method.toUpperCase()} ${call.path}\``, statuses.join('\n')];
  return docBlock(
    paragraphs.filter((text) => text?.trim()).map((text) => escapeComment(String(text).trim())),
    [...(deprecated ? ['@deprecated'] : []), ...documentParameters(call)],
  );
}

function documentParameters({ parameters, body }: NamedCall): string[] {
  const given = parameters.filter((parameter) => PLACES.includes(parameter.in));
  const tags = given.map(({ in: place, name, description }) => {
    // Not every name can be part of a tag.
    const isWord = /^[\w-]+$/.test(name);
    return `@param options.${place}${isWord ? `.${name}` : ''} - ${escapeComment(toLine(isWord ? description : `${name}: ${description}`))}`;
  });
  return body ? [...tags, `@param options.body - ${escapeComment(toLine(body.description))}`] : tags;
}

function toLine(text = ''): string {
  return text.trim().replace(/\s+/g, ' ');
}
