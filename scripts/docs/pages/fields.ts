import type { Discrepancy } from '../../openapi/document.ts';
import { describeConstraints } from '../model/describe-constraints.ts';
import type { Field } from '../model/describe-fields.ts';
import type { ExampleView, ParameterView } from '../model/describe-operation.ts';
import { identifyDiscrepancy } from '../model/list-discrepancies.ts';
import { type Html, html, renderBlocks, renderDeprecation, renderInline } from './markup.ts';

/** The place where the page shows each discrepancy in full; other places link to it. */
export type DiscrepancyPlaces = Map<string, string>;

/** Parameters or headers as a list of definitions. */
export function renderParameters(parameters: ParameterView[], places: DiscrepancyPlaces): Html {
  return html`<ul class="params">${parameters.map(({ field, deprecated, examples }) =>
    renderField(field, places, html`${renderDeprecation(deprecated)}${renderParameterExamples(examples, places)}`),
  )}</ul>`;
}

/** The value of a body: its own description, then its properties and alternatives. */
export function renderValue(field: Field, places: DiscrepancyPlaces): Html {
  const isObject = field.type === 'object' && describeConstraints(field.schema, String).length === 0;
  return html`<div class="value" id="${field.anchor}">
${isObject ? '' : html`<p class="facts">${renderFacts(field)}</p>`}
${field.description === '' ? '' : renderBlocks(field.description)}
${renderDiscrepancies(field.discrepancies, field.anchor, places)}
${renderContents(field, places)}
</div>`;
}

/** Where an element differs from the provider's documentation, how and why. */
export function renderDiscrepancies(discrepancies: Discrepancy[], anchor: string, places: DiscrepancyPlaces): Html[] {
  const placed = discrepancies.map((item) => ({ item, place: places.get(identifyDiscrepancy(item)) ?? anchor }));
  const elsewhere = new Set(placed.flatMap(({ place }) => (place === anchor ? [] : [place])));
  return [
    ...placed.filter(({ place }) => place === anchor).map(({ item }) => renderDiscrepancy(item)),
    ...[...elsewhere].map((place) => html`<p class="elsewhere"><a href="#${place}">Differs from the provider’s documentation</a></p>`),
  ];
}

function renderDiscrepancy({ documented, described, reason, kind }: Discrepancy): Html {
  const title = kind === 'example' ? 'Example value added by this contract' : 'Differs from the provider’s documentation';
  return html`<aside class="discrepancy ${kind ?? ''}"><strong>${title}</strong><dl>
<dt>Documented</dt><dd>${renderInline(documented)}</dd>
<dt>This contract</dt><dd>${renderInline(described)}</dd>
<dt>Reason</dt><dd>${renderInline(reason)}</dd></dl></aside>`;
}

function renderField(field: Field, places: DiscrepancyPlaces, extra: Html | string = ''): Html {
  return html`<li id="${field.anchor}"><p class="head"><a class="name" href="#${field.anchor}">${field.name === '*' ? 'any other name' : field.name}</a>
${renderFacts(field)}</p>
${field.description === '' ? '' : renderBlocks(field.description)}
${extra}${renderDiscrepancies(field.discrepancies, field.anchor, places)}${renderContents(field, places)}</li>`;
}

function renderFacts({ type, required, schema }: Field): Html {
  const item = schema.items !== undefined && !('$ref' in schema.items) ? schema.items : {};
  const constraints = describeConstraints(schema, (text) => `\`${text}\``);
  const values = schema.enum ?? item.enum ?? [];
  return html`<span class="type">${type}</span>${required ? html` <span class="required">required</span>` : ''}${renderDeprecation(schema.deprecated)}${constraints.map((text) => html` <span class="limit">${renderInline(text)}</span>`)}${
    schema.default === undefined ? '' : html` <span class="limit">default <code>${JSON.stringify(schema.default)}</code></span>`
  }${values.length === 0 ? '' : html` <span class="values">one of ${values.map((value) => html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code> `)}</span>`}`;
}

function renderContents({ properties, alternatives, sameAs }: Field, places: DiscrepancyPlaces): Html {
  const own = properties.length === 0 ? '' : html`<ul class="params">${properties.map((property) => renderField(property, places))}</ul>`;
  const recursion = sameAs === undefined ? '' : html`<p class="elsewhere">The same schema as <a href="#${sameAs}">above</a>.</p>`;
  return html`${own}${alternatives.map((group) => renderAlternatives(group, places))}${recursion}`;
}

function renderAlternatives({ keyword, branches }: Field['alternatives'][number], places: DiscrepancyPlaces): Html | string {
  // Alternatives that only differ in type are named by the type.
  if (branches.every(({ properties, alternatives, description }) => properties.length + alternatives.length === 0 && description === '')) {
    return html`<ul class="types">${branches.map((branch) => html`<li id="${branch.anchor}">${renderFacts(branch)}</li>`)}</ul>`;
  }
  return html`<div class="alternatives"><p class="which">${keyword === 'oneOf' ? 'Exactly one of' : 'At least one of'}</p>${branches.map(
    (
      branch,
      index,
    ) => html`<section class="branch" id="${branch.anchor}"><p class="head"><strong>${branch.schema.title ?? `Alternative ${index + 1}`}</strong> ${renderFacts(branch)}</p>
${branch.description === '' ? '' : renderBlocks(branch.description)}
${renderDiscrepancies(branch.discrepancies, branch.anchor, places)}
${renderContents(branch, places)}</section>`,
  )}</div>`;
}

function renderParameterExamples(examples: ExampleView[], places: DiscrepancyPlaces): Html | string {
  if (examples.length === 0) return '';
  // Exchanges share values, most of all IDs.
  const byValue = Map.groupBy(examples, ({ value }) => JSON.stringify(value));
  return html`<ul class="example-values">${[...byValue.values()].map((same) => renderExampleValue(same, places))}</ul>`;
}

/** A value with the exchanges that have it, and its discrepancies once, although each of these exchanges may have them. */
function renderExampleValue(same: ExampleView[], places: DiscrepancyPlaces): Html {
  const value = same[0]?.value;
  const all = same.flatMap(({ anchor, discrepancies }) => discrepancies.map((item) => ({ anchor, item })));
  const distinct = [...Map.groupBy(all, ({ item }) => identifyDiscrepancy(item)).values()].flatMap((equal) => equal.slice(0, 1));
  const notes = Map.groupBy(distinct, ({ anchor }) => anchor);
  return html`<li><code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>${same.map(
    ({ key, anchor }) => html` <span class="of"${notes.has(anchor) ? '' : html` id="${anchor}"`}>${key}</span>`,
  )}${[...notes].map(([anchor, own]) => {
    const items = own.map(({ item }) => item);
    return html`<div id="${anchor}">${renderDiscrepancies(items, anchor, places)}</div>`;
  })}</li>`;
}
