import { describeApi } from '../model/api-operation.ts';
import { compareRestore, listRestores, tabulateStatuses } from '../model/compare-restores.ts';
import { MORE_PAGES, PAGES } from '../pages/layout.ts';
import type { Site } from '../pages/site.ts';
import { code, renderHead, renderItem, renderRow } from './text.ts';

const SUMMARY = 'OpenAPI 3.1 contracts for restoring a backup with cloud APIs: typed clients, a validating mock, and this documentation.';

/** The comparison of the restores, and the list of all operations, as Markdown. */
export function renderHomeMarkdown(site: Site): string {
  const restores = listRestores(site.apis);
  const calls = restores.map((restore) => {
    const { body, success, servers } = compareRestore(restore);
    const required = body.requirements.map(({ when, names }) => `${when ?? 'always'}: ${names.join(', ') || 'nothing'}`);
    const facts = {
      'Method and path': code(`${restore.method.toUpperCase()} ${restore.path}`),
      'Request body': body.outline === '' ? 'None' : `${code(body.outline)}${body.isOptional ? ', optional' : ''}`,
      'Required properties': required.join('; ') || 'None',
      Success: `${success.status} ${success.description}`,
      'End of the restore': restore.restore.completion,
      Servers: servers.map(({ url }) => code(url)).join(', '),
    };
    const lines = Object.entries(facts).map(([name, text]) => renderItem(`${name}: ${text}`, 0));
    return `### ${restore.label}\n\n${lines.join('')}`;
  });
  const statuses = tabulateStatuses(restores).map(({ status, phrase, cells }) =>
    renderRow([`${status} ${phrase}`, ...cells.map((cell) => cell?.meaning ?? '')]),
  );
  return `# restore-contracts\n\n${SUMMARY}\n\n## Restore calls\n\n${calls.join('\n')}\n## Documented statuses\n\n${renderHead(['Status', ...restores.map(({ label }) => label)])}${statuses.join('')}\n## All operations\n\n${renderOperations(site)}`;
}

/** What the site has for language models: its pages as Markdown. */
export function renderLlms(site: Site): string {
  const pages = Object.entries({ ...PAGES, ...MORE_PAGES }).map(([path, name]) =>
    renderItem(`[${name}](${site.siteUrl}/${path}index.md)`, 0),
  );
  const apis = site.apis.map((api) => {
    const { title, publisher } = describeApi(api);
    const summary = api.document.info.summary ?? '';
    return renderItem(`[${title}, ${publisher}](${site.siteUrl}/docs/${api.name}/index.md): ${summary}`, 0);
  });
  const journeys = site.journeys.map(({ api, title }) => renderItem(`[${title}](${site.siteUrl}/journeys/${api.name}/index.md)`, 0));
  const bundles = site.apis.map(({ name }) => renderItem(`[${name}](${site.siteUrl}/specs/${name}.yaml)`, 0));
  return `# restore-contracts\n\n> ${SUMMARY}\n\n## Pages\n\n${pages.join('')}${journeys.join('')}\n## References\n\n${apis.join('')}\n## OpenAPI bundles\n\n${bundles.join('')}`;
}

function renderOperations({ views }: Site): string {
  const rows = views.map(({ operation: { api, name, method, path, operation } }) =>
    renderRow([`[${api.name}](docs/${api.name}/index.md)`, code(name), code(`${method.toUpperCase()} ${path}`), operation.summary ?? '']),
  );
  return renderHead(['API', 'Operation', 'Call', 'Summary']) + rows.join('');
}
