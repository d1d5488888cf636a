import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { type Html, html, renderBlocks, renderInline, renderUrl } from './markup.ts';

/** Where an API is: the URLs of its servers, and the values of their variables. */
export function renderServers({ document: { servers = [] } }: BundledApi): Html | string {
  if (servers.length === 0) return '';
  return html`<section class="server"><h2>Servers</h2><ul>${servers.map(
    ({ url, description, variables = {} }) =>
      html`<li><code>${renderUrl(url)}</code> ${description ?? ''}${Object.entries(variables).map(
        ([name, { enum: values = [], default: preset, description: text = '' }]) =>
          html`<p><code>${name}</code> ${renderInline(text)} <span class="values">${(values.length > 0 ? values : [preset]).map((value) => html`<code>${value}</code> `)}</span> default <code>${preset}</code></p>`,
      )}</li>`,
  )}</ul></section>`;
}

/** The credentials that an API accepts. */
export function renderSecurity({ document }: BundledApi): Html | string {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  if (schemes.length === 0) return '';
  return html`<section class="security"><h2>Credentials</h2><ul>${schemes.map(([name, scheme]) => {
    if ('$ref' in scheme) return '';
    const where = scheme.name === undefined ? (scheme.scheme ?? scheme.type) : `${scheme.in} ${scheme.name}`;
    return html`<li><strong>${name}</strong> <code>${where}</code>${renderBlocks(scheme.description ?? '')}</li>`;
  })}</ul></section>`;
}
