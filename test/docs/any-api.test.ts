import { beforeAll, describe, expect, it } from 'vitest';
import { listApiOperations } from '../../scripts/docs/model/api-operation.ts';
import { renderSite, type SiteFiles } from '../../scripts/docs/site/render-site.ts';
import type { BundledApi } from '../../scripts/openapi/bundle-apis.ts';
import type { Document, Operation } from '../../scripts/openapi/document.ts';

const RESTORE: Operation = {
  summary: 'Restore a thing',
  'x-restore': { outcome: 'done', completion: 'The response.', fields: { backup: ['/from'], unknown: ['/to'] } },
  requestBody: {
    description: 'What to restore.',
    content: {
      'application/json': {
        schema: { type: 'object', properties: { folder: { $ref: '#/components/schemas/Folder', description: 'Where.' } } },
        examples: { one: { value: { from: 'a', to: ['<b>'] } } },
      },
    },
  },
  responses: { 202: { description: 'Accepted.' } },
};

const DOCUMENT: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  components: { schemas: { Folder: { properties: { children: { items: { $ref: '#/components/schemas/Folder', title: 'Inner' } } } } } },
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

const OPTIONS = {
  mockUrl: 'http://localhost:4010',
  siteUrl: 'http://localhost:4010',
  isServedByMock: false,
  isLive: false,
  project: { version: '1.0.0' },
  builtOn: '2026-11-25',
};
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

  it.each(PAGES)('link from %s to files and elements that exist', (path) => {
    for (const [, link = ''] of read(path).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const { pathname, hash } = new URL(link, `http://site/${path}`);
      const target = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      expect(files.has(target), `${path} links to ${link}`).toBe(true);
      if (hash !== '') expect(read(target)).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
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
    const [, main = ''] = home.split('<main');
    expect(main.match(/class="badge"/g)).toHaveLength(3);
    expect(home).toContain('&quot;&lt;b&gt;&quot;');
  });

  it('describe each operation at its anchor, and a schema that contains itself once', () => {
    const page = read('docs/things/index.html');
    for (const { anchor } of listApiOperations(createApi(DOCUMENT))) expect(page).toContain(`<article class="operation" id="${anchor}"`);
    expect(page).toContain('id="restoreThing-body-value.folder.children"');
    expect(page).toContain('href="#restoreThing-body-value.folder"');
    expect(page).toContain('All &lt;b&gt;things&lt;/b&gt;.');
  });

  it('list errors of any shape under their operation', () => {
    const errors = read('errors/index.html');
    expect(errors).toContain('id="things-listThings-default-no-such-thing"');
    expect(errors).toContain('No such thing.');
    expect(errors).not.toContain('id="things-restoreThing"');
  });

  it('list differences that change the contract before those that only fill an example', () => {
    const [changes = '', examples = ''] = read('discrepancies/index.html').split('id="examples"');
    expect(changes).toContain('A string.');
    expect(changes).not.toContain('An ID.');
    expect(examples).toContain('An ID.');
    expect(changes).toContain('1 place where');
  });

  it('omit the comparison if no operation restores', async () => {
    const { paths: { '/things': things } = {}, ...rest } = DOCUMENT;
    const site = await renderSite([createApi({ ...rest, ...(things && { paths: { '/things': things } }) })], OPTIONS);
    expect(site.get('index.html')).not.toContain('0 calls');
    expect(site.get('index.html')).not.toContain('class="compare"');
  });

  function read(path: string): string {
    return files.get(path) ?? '';
  }
});
