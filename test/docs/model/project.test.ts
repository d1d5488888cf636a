import { describe, expect, it } from 'vitest';
import { listChanges, toWebAddress } from '../../../scripts/docs/model/project.ts';
import { renderDocs } from '../../../scripts/docs/site/build-docs.ts';
import { renderSite } from '../../../scripts/docs/site/render-site.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

- A new command.
- \`cbr\` 2.0.0: a request needs
  \`mappings\`, as in \`hss\`.
- All descriptions: what to know.

## [0.1.0] - 2026-11-01

- \`cbr\`, \`hss\`: regions.
`;

describe('the changes of an API', () => {
  it('are the entries that begin with its name, or with all descriptions', () => {
    const changes = listChanges(CHANGELOG, ['cbr', 'hss']);
    expect(changes.map(({ release, apis }) => [release, ...apis])).toEqual([
      ['Unreleased', 'cbr'],
      ['Unreleased', 'cbr', 'hss'],
      ['0.1.0', 'cbr', 'hss'],
    ]);
    expect(changes[0]?.text).toBe('`cbr` 2.0.0: a request needs `mappings`, as in `hss`.');
  });
});

describe('the repository', () => {
  it.each([
    ['git+https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['github:owner/name', 'https://github.com/owner/name'],
    ['owner/name', 'https://github.com/owner/name'],
    ['https://gitlab.com/owner/name', 'https://gitlab.com/owner/name'],
  ])('%s is read at %s', (repository, address) => {
    expect(toWebAddress(repository)).toBe(address);
  });

  it('is linked from each reference, with a form that is filled in; without one, no link is broken', async () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 'Things', version: '1.2.0' },
      paths: { '/things': { get: { operationId: 'listThings', responses: {} } } },
    };
    const options = {
      mockUrl: 'http://localhost:4010',
      siteUrl: 'http://localhost:4010',
      isServedByMock: false,
      isLive: false,
      builtOn: '2026-11-25',
    };
    const render = async (repository?: string) => {
      const project = { version: '1.0.0', ...(repository && { repository }) };
      const files = await renderSite([{ name: 'things', document, root: '', source: 'specs/things/openapi.yaml' }], {
        ...options,
        project,
      });
      return files.get('docs/things/index.html') ?? '';
    };
    const linked = await render('https://github.com/owner/name');
    expect(linked).toContain('href="https://github.com/owner/name/blob/main/specs/things/openapi.yaml"');
    expect(linked).toContain('issues/new?template=description-wrong.yml&amp;api=things&amp;version=1.2.0&amp;element=GET+%2Fthings');
    const unlinked = await render();
    expect(unlinked).not.toContain('Report a problem');
    expect(unlinked).not.toContain('undefined');
  });
});

it('every page names the version and the day of the build', async () => {
  const files = await renderDocs();
  for (const [path, content] of files) {
    if (path.endsWith('.html')) expect(content, path).toMatch(/restore-contracts \d+\.\d+\.\d+, built on <time>\d{4}-\d\d-\d\d<\/time>/);
  }
});
