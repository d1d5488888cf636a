import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { firstContent, listApiOperations, listResponses } from '../../../scripts/docs/model/api-operation.ts';
import { describeOperations } from '../../../scripts/docs/model/describe-operation.ts';
import { createCall } from '../../../scripts/docs/model/exchanges.ts';
import { listElements } from '../../../scripts/docs/model/list-elements.ts';
import { resolveRef } from '../../../scripts/openapi/resolve-ref.ts';
import { afterThisTest, readBundles } from '../helpers.ts';
import { useBrowser } from './use-browser.ts';

const apis = [...readBundles()].map(([name, document]) => ({ name, document, root: '', source: '' }));
const names = apis.map(({ name }) => [name, apis.find((api) => api.name === name) as (typeof apis)[number]] as const);

const site = inject('site');
const used = useBrowser();
const { open } = used;

describe.each(names)('the reference of %s', (name, api) => {
  test('shows every element without JavaScript, and prints it', async () => {
    const plain = await used.browser.newContext({ javaScriptEnabled: false });
    afterThisTest(() => plain.close());
    const page = await plain.newPage();
    await page.goto(`${site}/docs/${name}/`);
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
    await page.locator('.try form').last().waitFor();
    const shown = new Map(await page.evaluate(sendAll));
    for (const operation of listApiOperations(api)) {
      const responses = new Map(listResponses(operation));
      const expected = createCall(operation, site).choices.map(({ status, key }) => {
        // Browsers keep this status from pages, and the page explains that.
        if (status === '407') return { status: expect.stringContaining('407') };
        const example = firstContent(responses.get(status))?.[1].examples?.[key];
        const content = example ? JSON.stringify(resolveRef(api.document, example).value, null, 2) : expect.any(String);
        return { status: expect.stringMatching(new RegExp(`^${status} .*ms$`)), content };
      });
      expect(shown.get(operation.anchor), operation.id).toEqual(expected);
    }
    expect(problems.filter((problem) => !/Failed to load resource/.test(problem))).toEqual([]);
  });
});

describe.each(['restoreBackup-404', 'restoreBackup-body', 'getTask-500', 'listTasks-try'])('%s', (id) => {
  const top = (page: Page) => page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const isBelowHeader = (y: number) => y > 50 && y < 150;
  const layOut = (page: Page) => page.waitForFunction(() => !document.documentElement.classList.contains('unpainted'));

  test('is shown below the header by a link from another page', async () => {
    const { page } = await open(`docs/cbr/#${id}`);
    await layOut(page);
    expect(await top(page)).toSatisfy(isBelowHeader);
  });

  test('is shown below the header by a link of its page, and still after that page is reloaded', async () => {
    const { page } = await open('docs/cbr/');
    await layOut(page);
    await page.evaluate((hash) => location.assign(hash), `#${id}`);
    await expect.poll(() => top(page)).toSatisfy(isBelowHeader);
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.reload();
    await expect.poll(() => top(page)).toSatisfy(isBelowHeader);
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
    expect(await problem.textContent()).toContain('not valid JSON');
    await panel.getByLabel('backup_id').fill('');
    await panel.getByRole('button', { name: 'Send' }).click();
    expect(await panel.getByLabel('backup_id').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('a fault that Prefer requests is not taken for a mock that is not running', async () => {
    const { page } = await open('docs/cbr/');
    const panel = page.locator('.try[data-operation="restoreBackup"]');
    await panel.getByLabel('Prefer').fill('fault=lost-response');
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => panel.locator('.result').textContent()).toMatch(/^No complete response .* fault=lost-response/);
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

/** Runs in the page: what is shown for each choice of each operation, by its anchor. All operations send at the same time. */
async function sendAll(): Promise<[string, { status: string; content?: string }[]][]> {
  const panels = [...document.querySelectorAll<HTMLElement>('.try')];
  return Promise.all(panels.map(async (panel) => [panel.dataset.operation ?? '', await sendEach(panel)]));

  async function sendEach(panel: HTMLElement) {
    const [select, button, result] = ['select', 'button:not([type=button])', '.result'].map((selector) => panel.querySelector(selector));
    const shown = [];
    for (const { value } of [...(select as HTMLSelectElement).options]) {
      Object.assign(select as HTMLSelectElement, { value }).dispatchEvent(new Event('change', { bubbles: true }));
      result?.replaceChildren();
      (button as HTMLButtonElement).click();
      while (!result?.querySelector('.sent, .problem')) await new Promise((resolve) => setTimeout(resolve, 5));
      const [status = '', content] = ['.sent, .problem', '.content'].map((selector) => result.querySelector(selector)?.textContent);
      shown.push({ status, ...(content !== undefined && { content }) });
    }
    return shown;
  }
}
