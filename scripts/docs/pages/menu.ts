import type { BundledApi } from '../../openapi/bundle-apis.ts';
import { describeApi, isDeprecated } from '../model/api-operation.ts';
import type { OperationView } from '../model/describe-operation.ts';
import { type Html, html, renderDeprecation } from './markup.ts';
import type { Site } from './site.ts';

/** All APIs by provider, with their operations by tag. Those of the current page are links within it. */
export function renderMenu(site: Site, root: string, path: string): Html {
  const providers = Map.groupBy(site.apis, (api) => describeApi(api).publisher);
  return html`<nav aria-label="APIs" class="menu">${[...providers].map(
    ([publisher, apis]) => html`<p class="provider">${publisher}</p><ul>${apis.map((api) => renderApi(site, api, root, path))}</ul>`,
  )}</nav>`;
}

function renderApi({ views }: Site, api: BundledApi, root: string, path: string): Html {
  const page = `docs/${api.name}/`;
  const isCurrent = path === `${page}index.html`;
  const own = views.filter(({ operation }) => operation.api === api);
  const tags = Map.groupBy(own, ({ operation }) => operation.operation.tags?.[0] ?? '');
  return html`<li class="api"><a href="${root}${page}"${isCurrent ? html` aria-current="page"` : ''}>${describeApi(api).title}</a> <code>${api.name}</code> ${renderDeprecation(isDeprecated(api))}
${[...tags].map(
  ([tag, operations]) =>
    html`${tags.size > 1 ? html`<p class="tag">${tag}</p>` : ''}<ul>${operations.map((view) => renderOperation(view, isCurrent ? '' : root + page, own))}</ul>`,
)}</li>`;
}

function renderOperation({ operation: { anchor, name, operation } }: OperationView, page: string, siblings: OperationView[]): Html {
  const { summary = name, deprecated } = operation;
  const isAmbiguous = siblings.filter((view) => view.operation.operation.summary === summary).length > 1;
  const isExceptional = deprecated && siblings.some((view) => !view.operation.operation.deprecated);
  return html`<li><a href="${page}#${anchor}">${summary}${isAmbiguous ? html` <code>${name}</code>` : ''}</a> ${renderDeprecation(isExceptional)}</li>`;
}
