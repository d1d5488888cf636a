import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstContent, listApiOperations, listResponses } from '../../scripts/docs/model/api-operation.ts';
import { describeOperations } from '../../scripts/docs/model/describe-operation.ts';
import { createCall } from '../../scripts/docs/model/exchanges.ts';
import { listElements } from '../../scripts/docs/model/list-elements.ts';
import { resolveRef } from '../../scripts/openapi/resolve-ref.ts';
import { launchBrowser, visit } from './browser.ts';
import { afterThisTest, readBundles, type ServedSite, serveDocs } from './helpers.ts';

const apis = [...readBundles()].map(([name, document]) => ({ name, document, root: '', source: '' }));
const names = apis.map(({ name }) => [name, apis.find((api) => api.name === name) as (typeof apis)[number]] as const);

let browser: Browser;
let context: BrowserContext;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDocs()]);
  context = await browser.newContext();
  context.setDefaultTimeout(20_000);
});

afterAll(() => Promise.all([browser?.close(), site?.close()]));

describe.each(names)('the reference of %s', (name, api) => {
  test('shows every element without JavaScript, and prints it', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    afterThisTest(() => plain.close());
    const page = await plain.newPage();
    await page.goto(`${site.url}/docs/${name}/`);
    const elements = describeOperations(api).flatMap((view) => [...listElements(view)]);
    expect(elements.length).toBeGreaterThan(20);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const visible = await page.locator('[id]:visible').evaluateAll((found) => found.map(({ id, textContent }) => [id, textContent]));
      const texts = new Map(visible as [string, string][]);
      for (const { anchor, field, place } of elements) {
        expect(texts.has(anchor), `${place} in ${media}`).toBe(true);
        expect(texts.get(anchor), `${place} in ${media}`).toContain(field === undefined || field.name === '*' ? '' : field.name);
      }
    }
  });

  test('sends every exchange and named error, and shows the described response', async () => {
    const { page, problems } = await open(`docs/${name}/`);
    for (const operation of listApiOperations(api)) {
      const panel = page.locator(`.try[data-operation="${operation.anchor}"]`);
      const { choices } = createCall(operation, site.url);
      const responses = new Map(listResponses(operation));
      for (const [index, { status, key }] of choices.entries()) {
        await panel.locator('select').selectOption(String(index));
        await panel.getByRole('button', { name: 'Send' }).click();
        const label = `${operation.id} ${status} ${key}`;
        if (status === '407') {
          // Browsers keep this one to themselves, and the page explains that.
          await expect.poll(() => panel.locator('.result').textContent(), { message: label }).toContain('407');
          continue;
        }
        await expect.poll(() => panel.locator('.sent').textContent(), { message: label }).toMatch(new RegExp(`^${status} .*ms$`));
        const examples = firstContent(responses.get(status))?.[1].examples ?? {};
        const text = (await panel.locator('.content').textContent()) ?? '';
        if (examples[key]) expect(JSON.parse(text), label).toEqual(resolveRef(api.document, examples[key]).value);
        await panel.locator('.result').evaluate((result) => result.replaceChildren());
      }
    }
    expect(problems.filter((problem) => !/Failed to load resource/.test(problem))).toEqual([]);
  });
});

describe('trying an operation', () => {
  test('the samples follow the choice and what is edited', async () => {
    const { page } = await open('docs/cbr/');
    const panel = page.locator('.try[data-operation="restoreBackup"]');
    const curl = panel.locator('code[data-language="curl"]');
    expect(await curl.textContent()).toContain('server_id');
    await panel.locator('select').selectOption({ label: '202 · diskRestore' });
    expect(await curl.textContent()).toContain('volume_id');
    expect(await curl.textContent()).not.toContain('server_id');
    await panel.getByLabel('backup_id').fill('my-backup');
    for (const language of ['curl', 'TypeScript', 'Python', 'Go', 'Java', 'C#']) {
      expect(await panel.locator(`code[data-language="${language}"]`).textContent()).toContain('my-backup');
    }
    await panel.locator('select').selectOption({ label: '404 · diskNotFound · BackupService.7000' });
    expect(await curl.textContent()).toContain("--header 'Prefer: code=404, example=diskNotFound'");
  });

  test('what the mock refuses is shown beside the field, and a body that is not JSON before it is sent', async () => {
    const { page } = await open('docs/cbr/');
    const panel = page.locator('.try[data-operation="restoreBackup"]');
    const body = panel.getByLabel('Body');
    const problem = panel.locator('.input', { has: page.locator('textarea') }).locator('.problem');
    await body.fill('{ "restore": { "server_id": 1 } }');
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => problem.textContent()).toContain('restore.server_id must be string');
    expect(await body.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => panel.locator('.result').textContent()).toMatch(/^400 .* 2 problems shown in the form/);
    expect(await panel.locator('.violations').count()).toBe(0);
    await panel.getByLabel('X-Auth-Token').fill('');
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => panel.locator('.sent').textContent()).toContain('401');
    expect(
      await panel
        .locator('.input', { has: page.getByLabel('X-Auth-Token') })
        .locator('.problem')
        .textContent(),
    ).toContain('X-Auth-Token');
    await body.fill('{ "restore": ');
    expect(await problem.textContent()).toContain('Not JSON');
    await panel.getByLabel('backup_id').fill('');
    await panel.getByRole('button', { name: 'Send' }).click();
    expect(await panel.getByLabel('backup_id').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('optional parameters are folded until a choice sets one or the mock refuses one', async () => {
    const { page } = await open('docs/cbr/');
    const panel = page.locator('.try[data-operation="listBackups"]');
    const limit = panel.getByLabel('limit');
    await expect.poll(() => panel.locator('summary').textContent()).toMatch(/^\d+ more parameters$/);
    expect(await limit.isVisible()).toBe(false);
    await panel.locator('summary').press('Enter');
    await limit.fill('many');
    await panel.locator('summary').press('Enter');
    expect(await limit.isVisible()).toBe(false);
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => limit.isVisible()).toBe(true);
    expect(await limit.getAttribute('aria-invalid')).toBe('true');
    const choose = async (name: string) => {
      const option = panel.locator('option', { hasText: ` · ${name}` }).first();
      await panel.locator('select').selectOption(await option.getAttribute('value'));
    };
    await choose('parameterInvalid');
    expect(await limit.isVisible()).toBe(false);
    await choose('filtered');
    expect(await limit.inputValue()).toBe('10');
    expect(await limit.isVisible()).toBe(true);
  });

  test('the language that a reader chooses is that of every operation', async () => {
    const { page } = await open('docs/cbr/');
    await page.locator('.samples input[value="Java"]').first().check({ force: true });
    await page.reload();
    expect(await page.locator('.samples input[value="Java"]').first().isChecked()).toBe(true);
    expect(await page.locator('.samples .snippet:visible').first().textContent()).toContain('HttpClient');
  });
});

async function open(path: string): Promise<{ page: Page; problems: string[] }> {
  const visited = await visit(context, site.url, path);
  afterThisTest(() => visited.page.close());
  return visited;
}
