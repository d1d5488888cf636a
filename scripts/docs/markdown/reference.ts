import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { describeApi, findSourceUrl } from '../model/api-operation.ts';
import { describeConstraints } from '../model/describe-constraints.ts';
import type { Field } from '../model/describe-fields.ts';
import type { BodyView, ExampleView, OperationView, ParameterView } from '../model/describe-operation.ts';
import type { Site } from '../pages/site.ts';
import { code, fence, renderDiscrepancy, renderItem } from './text.ts';

/** The reference of an API as Markdown: everything that its description states. */
export function renderReferenceMarkdown({ views, changes }: Site, api: BundledApi): string {
  const { document, name } = api;
  const { title, publisher } = describeApi(api);
  const own = changes.filter(({ apis }) => apis.includes(name));
  return [
    `# ${title}\n`,
    `${[publisher, `version ${document.info.version}`, `name ${code(name)}`].filter(Boolean).join(', ')}\n`,
    document.info.description ?? '',
    renderServers(api),
    renderSecurity(api),
    ...views.filter(({ operation }) => operation.api === api).map(renderOperation),
    own.length === 0 ? '' : `## Changes\n\n${own.map(({ release, text }) => renderItem(`${release}: ${text}`, 0)).join('')}`,
  ]
    .filter(Boolean)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function renderServers({ document: { servers = [] } }: BundledApi): string {
  if (servers.length === 0) return '';
  const lines = servers.map(({ url, description = '', variables = {} }) => {
    const names = Object.entries(variables).map(([name, { enum: values = [], default: preset, description: text = '' }]) =>
      renderItem(
        `${code(name)}: ${text} One of ${(values.length > 0 ? values : [preset]).map(code).join(', ')}; default ${code(preset)}`,
        1,
      ),
    );
    return renderItem(`${code(url)} ${description}`, 0) + names.join('');
  });
  return `## Servers\n\n${lines.join('')}`;
}

function renderSecurity({ document }: BundledApi): string {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const lines = schemes.map(([name, scheme]) =>
    '$ref' in scheme
      ? ''
      : renderItem(
          `${code(name)}: ${[scheme.type, scheme.in, scheme.name, scheme.scheme].filter(Boolean).join(' ')}. ${scheme.description ?? ''}`,
          0,
        ),
  );
  return lines.length === 0 ? '' : `## Credentials\n\n${lines.join('')}`;
}

function renderOperation(view: OperationView): string {
  const { operation, discrepancies, parameters, body, responses } = view;
  const {
    summary = operation.name,
    description = '',
    deprecated,
    externalDocs,
    'x-source': source,
    'x-restore': restore,
  } = operation.operation;
  const url = findSourceUrl(operation);
  return [
    `## ${summary}\n`,
    fence(`${operation.method.toUpperCase()} ${operation.path}`, 'http'),
    `Operation ${code(operation.name)}.${deprecated ? ' Deprecated.' : ''}\n`,
    description,
    restore === undefined ? '' : `**How to tell when the restore has finished:** ${restore.completion}\n`,
    source === undefined
      ? ''
      : `Source: ${url === undefined ? source.title : `[${source.title}](${url})`}, ${source.document}, ${source.publisher}\n`,
    externalDocs === undefined ? '' : `See also [${externalDocs.description ?? externalDocs.url}](${externalDocs.url})\n`,
    ...discrepancies.map((item) => `${renderDiscrepancy(item)}\n`),
    parameters.length === 0 ? '' : `### Parameters\n\n${parameters.map((parameter) => renderParameter(parameter, parameter.in)).join('')}`,
    body === undefined ? '' : `### Request body${body.required ? ', required' : ''}\n\n${renderBody(body)}`,
    ...responses.map(
      (response) =>
        `### Response ${response.status} ${response.phrase}\n\n${response.headers.map((header) => renderParameter(header, 'header')).join('')}${response.headers.length > 0 ? '\n' : ''}${renderBody(response)}`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

function renderParameter({ field, deprecated, examples }: ParameterView, place: string): string {
  const values = [...Map.groupBy(examples, ({ value }) => JSON.stringify(value))].map(([text, same]) =>
    renderItem(`Example ${same.map(({ key }) => key).join(', ')}: ${code(text)}`, 1),
  );
  const notes = examples.flatMap(({ discrepancies }) => discrepancies.map((item) => renderItem(renderDiscrepancy(item), 1)));
  return renderField(field, 0, `${place}${deprecated ? ', deprecated' : ''}, `) + values.join('') + notes.join('');
}

function renderBody({ description, discrepancies, contents }: BodyView): string {
  return [
    `${description}\n`,
    ...discrepancies.map((item) => `${renderDiscrepancy(item)}\n`),
    ...contents.flatMap(({ mediaType, field, examples }) => [
      `${code(mediaType)}:\n`,
      field === undefined ? '' : `${renderField(field, 0)}`,
      ...examples.map(renderExample),
    ]),
  ].join('\n');
}

function renderExample({ key, summary, description, value, discrepancies }: ExampleView): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return [
    `Example ${code(key)}${summary === '' ? '' : ` (${summary})`}: ${description}\n`,
    fence(text, 'json'),
    ...discrepancies.map((item) => `${renderDiscrepancy(item)}\n`),
  ].join('\n');
}

function renderField(field: Field, indent: number, place = ''): string {
  const { name, type, required, schema, description, discrepancies, properties, alternatives, sameAs } = field;
  const facts = [
    `${place}${type}`,
    ...(required ? ['required'] : []),
    ...describeConstraints(schema, code),
    ...(schema.default === undefined ? [] : [`default ${code(JSON.stringify(schema.default))}`]),
    ...(schema.enum === undefined ? [] : [`one of ${schema.enum.map((value) => code(JSON.stringify(value))).join(', ')}`]),
    ...(sameAs === undefined ? [] : ['the same schema as the field that contains it']),
  ];
  const label = name === '' ? (schema.title ?? 'Value') : code(name);
  return [
    renderItem(`${label} (${facts.join(', ')}): ${description}`, indent),
    ...discrepancies.map((item) => renderItem(renderDiscrepancy(item), indent + 1)),
    ...properties.map((property) => renderField(property, indent + 1)),
    ...alternatives.flatMap(({ keyword, branches }) => [
      renderItem(keyword === 'oneOf' ? 'Exactly one of:' : 'At least one of:', indent + 1),
      ...branches.map((branch) => renderField(branch, indent + 2)),
    ]),
  ].join('');
}
