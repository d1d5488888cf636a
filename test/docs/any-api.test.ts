import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOperation, linkToReference, listApiOperations } from '../../scripts/docs/model/api-operation.ts';
import { annotateDocument } from '../../scripts/docs/pages/annotate-document.ts';
import { renderSite, type SiteFiles } from '../../scripts/docs/site/render-site.ts';
import { createSite } from '../../scripts/docs/site/serve-site.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';
import { type Listener, listen } from '../../scripts/mock/server/listen.ts';
import type { BundledApi } from '../../scripts/openapi/bundle-apis.ts';
import type { Document, Operation } from '../../scripts/openapi/document.ts';
import { launchBrowser } from './browser.ts';
import { afterThisTest } from './helpers.ts';

const RESTORE: Operation = {
  summary: 'Restore a thing',
  'x-restore': { outcome: 'done', completion: 'The response.', fields: { backup: ['/from'], unknown: ['/to'] } },
  requestBody: {
    description: 'What to restore.',
    content: { 'application/json': { schema: { type: 'object' }, examples: { one: { value: { from: 'a', to: ['<b>'] } } } } },
  },
  responses: { 202: { description: 'Accepted.' } },
};

const DOCUMENT: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        tags: ['Things & more'],
        deprecated: true,
        responses: {
          200: { description: 'All <b>things</b>.' },
          default: {
            description: 'An error.',
            content: {
              'application/problem+json': { examples: { 'no such thing': { value: { title: 'Not found', detail: 'No such thing.' } } } },
            },
          },
        },
      },
    },
    '/things/{id}': {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          'x-discrepancy': [{ documented: 'No type.', described: 'A string.', reason: 'Every example is one.' }],
          examples: {
            one: { value: '1', 'x-discrepancy': [{ documented: 'No ID.', described: 'An ID.', reason: 'It needs one.', kind: 'example' }] },
          },
        },
      ],
      delete: { responses: { 204: { description: 'Deleted.' } } },
      post: { ...RESTORE, operationId: 'restoreThing' },
      put: { ...RESTORE, operationId: 'replaceThing', deprecated: true },
    },
  },
};

const OPTIONS = { mockUrl: 'http://localhost:4010', siteUrl: 'http://localhost:4010', isServedByMock: false, isLive: false };
const PAGES = ['index.html', 'errors/index.html', 'discrepancies/index.html', 'docs/things/index.html'];

function createApi(document: Document): BundledApi {
  return { name: 'things', root: '', source: '', document };
}

describe('the docs of an API with several operations', () => {
  let files: SiteFiles;

  beforeAll(async () => {
    files = await renderSite([createApi(DOCUMENT)], OPTIONS);
  });

  it.each(PAGES)('have each id once in %s', (path) => {
    const ids = [...read(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(PAGES)('link from %s to files and elements that are there', (path) => {
    for (const [, link = ''] of read(path).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const { pathname, hash } = new URL(link, `http://site/${path}`);
      const target = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      expect(files.has(target), `${path} links to ${link}`).toBe(true);
      // The reference creates its own, which the browser test below visits.
      if (hash !== '' && !hash.startsWith('#/')) expect(read(target)).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  it('compare each of two operations that restore, under the name of both API and operation', () => {
    for (const name of ['restoreThing', 'replaceThing']) {
      expect(read('index.html')).toContain(`id="call-things-${name}"`);
      expect(read('index.html')).toContain(`things ${name}`);
    }
  });

  it('list the operations that do not restore, mark the deprecated ones, and show text as text', () => {
    const home = read('index.html');
    expect(home).toContain('DELETE /things/{id}');
    expect(home.match(/class="badge"/g)).toHaveLength(3);
    expect(home).toContain('&quot;&lt;b&gt;&quot;');
    expect(read('docs/things/index.html')).not.toContain('class="badge"');
  });

  it('list errors of any shape under their operation', () => {
    const errors = read('errors/index.html');
    expect(errors).toContain('id="things-listThings-default-no-such-thing"');
    expect(errors).toContain('No such thing.');
    expect(errors).not.toContain('id="things-restoreThing"');
  });

  it('list in the description of a text the properties of the JSON in it', async () => {
    const contentSchema = { type: 'object', properties: { origin: { type: 'string', description: 'What created it.' } } };
    const schemas = { Metadata: { type: 'string', description: 'Metadata as JSON.', contentSchema } };
    const { components } = await annotateDocument(createApi({ ...DOCUMENT, components: { schemas } }), 'http://localhost:4010');
    expect(components?.schemas?.Metadata?.description).toBe('Metadata as JSON.\n\n- `origin`, string: What created it.');
  });

  it('list what changes the contract before what only fills an example', () => {
    const [changes = '', examples = ''] = read('discrepancies/index.html').split('id="examples"');
    expect(changes).toContain('A string.');
    expect(changes).not.toContain('An ID.');
    expect(examples).toContain('An ID.');
    expect(changes).toContain('1 place where');
  });

  it('leave out the comparison if no operation restores', async () => {
    const { paths: { '/things': things } = {}, ...rest } = DOCUMENT;
    const site = await renderSite([createApi({ ...rest, ...(things && { paths: { '/things': things } }) })], OPTIONS);
    expect(site.get('index.html')).not.toContain('0 calls');
    expect(site.get('index.html')).not.toContain('class="compare"');
  });

  function read(path: string): string {
    return files.get(path) ?? '';
  }
});

describe('the reference of an API with several operations', () => {
  let listener: Listener;

  beforeAll(async () => {
    const site = createSite(await renderSite([createApi(DOCUMENT)], OPTIONS));
    listener = await listen(createMock({ documents: {} }), { port: 0, host: '127.0.0.1', fallback: site });
  });

  afterAll(() => listener.close());

  it('shows each operation, and each where its link leads', async () => {
    const browser = await launchBrowser();
    afterThisTest(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${listener.url}/docs/things/`);
    const operations = listApiOperations(createApi(DOCUMENT));
    for (const operation of operations) await page.locator(toSelector(operation)).waitFor({ state: 'attached' });
    for (const operation of operations) {
      const linked = await browser.newPage();
      await linked.goto(`${listener.url}/${linkToReference(operation)}`);
      await linked.locator(toSelector(operation)).waitFor();
      await linked.close();
    }
  });
});

/** The element of an operation has the route of its link as its ID. */
function toSelector(operation: ApiOperation): string {
  return `[id="${linkToReference(operation).split('#/')[1]}"]`;
}
