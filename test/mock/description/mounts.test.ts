import { expect, it } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { openMounts, parseMounts } from '../../../scripts/mock/description/mounts.ts';
import { UserError } from '../../../scripts/shared/user-error.ts';
import { describeApi, respondWith } from '../describe-api.ts';
import { useFolder } from '../server/save.ts';
import { serveDocuments } from '../server/serve-documents.ts';

const save = useFolder();

/** A description in YAML, in whose line 9 the schema is. */
const describeGoods = (example: string, schema = '{ type: string }') => `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /goods:
    get:
      responses:
        200:
          description: OK.
          content: { application/json: { schema: ${schema}, example: ${example} } }
`;

/** What each mount responds with. */
async function readGoods(...mounts: string[]): Promise<unknown[]> {
  const { fetch, apis } = createMock({ documents: await openMounts(parseMounts(mounts)) });
  return Promise.all(apis.map(async (api) => (await fetch(`/${api}/goods`)).json()));
}

it('a description can be YAML, JSON, and a file that refers to others', async () => {
  save('goods.yaml', 'type: string\nconst: from another file\n');
  const mounts = [
    `yaml=${save('shop.yaml', describeGoods('from YAML'))}`,
    `json=${save('shop.json', describeApi({ '/goods': { get: respondWith('from JSON') } }))}`,
    `parts=${save('parts.yaml', describeGoods('from parts', '{ $ref : goods.yaml }'))}`,
    `quoted=${save('parts.json', describeApi({ '/goods': { $ref: 'item.yaml' } }))}`,
  ];
  save('item.yaml', 'get: { responses: { 200: { description: OK., content: { application/json: { example: from an item } } } } }\n');
  expect(await readGoods(...mounts)).toEqual(['from YAML', 'from JSON', 'from parts', 'from an item']);
});

it('a description at a URL is fetched once, with the files that it refers to', async () => {
  const { url, requests } = await serveDocuments({
    '/one.yaml': describeGoods('from a URL'),
    '/two.yaml': describeGoods('from two URLs', '{ $ref: ./goods.yaml }'),
    '/goods.yaml': 'type: string\n',
  });
  expect(await readGoods(`one=${url}/one.yaml`, `two=${url}/two.yaml`)).toEqual(['from a URL', 'from two URLs']);
  expect(requests.filter((path) => path === '/one.yaml')).toHaveLength(1);
  expect(requests).toContain('/goods.yaml');
  const missing = openMounts(parseMounts([`a=${url}/nothing.yaml`]));
  await expect(missing).rejects.toThrow(UserError);
  await expect(missing).rejects.toThrow(`Cannot fetch ${url}/nothing.yaml: the server responded with 404; check the URL.`);
});

it('a reference that leads to nothing is refused with file, line and column', async () => {
  const opened = openMounts(parseMounts([`a=${save('lost.yaml', describeGoods('x', '{ $ref: ./nowhere.yaml }'))}`]));
  await expect(opened).rejects.toThrow(UserError);
  await expect(opened).rejects.toThrow(/^a: \S*lost\.yaml:9:\d+: Can't resolve \$ref: [^\n]*nowhere\.yaml'?$/);
});

it('a name or path that is mounted twice is refused', () => {
  expect(() => parseMounts(['a=one.yaml', 'b=two.yaml', '/a=three.yaml'])).toThrow('`a` is mounted twice; give one of them another name.');
});

it('without arguments, all APIs of this project are mounted', () => {
  const mounts = parseMounts([]);
  expect(mounts.map(({ name }) => name)).toEqual(createMock().apis);
  expect(mounts.every(({ isBundle }) => isBundle)).toBe(true);
  expect(() => parseMounts(['shop'])).toThrow('There is no API `shop`; use one of cbr, ');
});
