import { describeApi } from '../model/api-operation.ts';
import { indexOperations, type SearchEntry } from '../model/index-search.ts';
import { MORE_PAGES, PAGES } from '../pages/layout.ts';
import { createSlugger } from '../pages/markup.ts';
import type { Site } from '../pages/site.ts';

/** The index of the search: every page with its topic, then everything in the operations. */
export function renderSearchIndex(
  { apis, views, journeys }: Pick<Site, 'apis' | 'views' | 'journeys'>,
  documents: Record<string, string>,
): string {
  const pages = Object.entries({ ...PAGES, ...MORE_PAGES }).map(([path, name]): SearchEntry => ['page', name, '', path, '']);
  const sections = Object.entries(documents).flatMap(([name, text]) => {
    const toSlug = createSlugger();
    return [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']): SearchEntry => ['page', heading, name, `${name}/#${toSlug(heading)}`, ''],
    );
  });
  const references = apis.map((api): SearchEntry => {
    const { title, publisher } = describeApi(api);
    return ['page', title, publisher, `docs/${api.name}/`, `${api.name} ${api.document.info.summary ?? ''}`];
  });
  const ways = journeys.flatMap(({ api, title, workflows }) =>
    workflows.map(({ anchor, summary, steps }): SearchEntry => {
      const words = steps.map(({ name, operationId }) => `${name} ${operationId}`).join(' ');
      return ['journey', summary, title, `journeys/${api.name}/#${anchor}`, `${api.name} ${words}`];
    }),
  );
  return JSON.stringify([...pages, ...references, ...ways, ...sections, ...indexOperations(views)]);
}
