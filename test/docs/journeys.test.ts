import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOperations } from '../../scripts/docs/model/describe-operation.ts';
import { listJourneys } from '../../scripts/docs/model/journeys.ts';
import { describeStates } from '../../scripts/docs/model/state-tree.ts';
import { bundleApis } from '../../scripts/openapi/bundle-apis.ts';
import { launchBrowser, visit } from './browser.ts';
import { type ServedSite, serveDocs } from './helpers.ts';

const apis = await bundleApis();
const journeys = listJourneys(apis, apis.flatMap(describeOperations));
let browser: Browser;
let context: BrowserContext;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDocs('', true)]);
  context = await browser.newContext();
});

afterAll(() => Promise.all([browser?.close(), site?.close()]));

describe.each(journeys)('the page of the journey of $api.name', ({ api, workflows, states }) => {
  test.each(workflows)('runs $anchor to its end in the mock', async ({ anchor, steps }) => {
    const { page, problems } = await visit(context, site.url, `journeys/${api.name}/`);
    const section = page.locator(`#${anchor}`);
    await section.getByRole('button', { name: 'Run against the mock' }).click();
    await section.getByRole('button', { disabled: false }).waitFor();
    const results = section.locator('output .result');
    await expect.poll(() => results.allTextContents()).toHaveLength(steps.length);
    await expect.poll(() => results.allTextContents()).toEqual(steps.map(() => expect.stringMatching(/Done\.$/)));
    // A second run has a token of its own, so the first one does not disturb it.
    await section.getByRole('button', { name: 'Run against the mock' }).click();
    await expect.poll(() => results.allTextContents()).toEqual(steps.map(() => expect.stringMatching(/Done\.$/)));
    expect(problems).toEqual([]);
    await page.close();
  });

  test('shows a step in full only where it first occurs, and refers to it from the other workflows', async () => {
    const { page } = await visit(context, site.url, `journeys/${api.name}/`);
    const [first, ...others] = workflows.map(({ anchor, steps }) => ({ section: page.locator(`#${anchor}`), steps }));
    expect(await first?.section.locator('.snippet').count()).toBe(first?.steps.length);
    for (const { section, steps } of others) {
      const full = await section.locator('li:has(.snippet)').evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
      expect(full).toEqual(['restore-backup', steps.at(-1)?.name]);
      const targets = await section.locator('.steps p a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(targets).toHaveLength(steps.length - full.length);
      for (const target of targets) expect(await page.locator(`${target} .snippet`).count()).toBe(1);
    }
    await page.close();
  });

  test('shows the states of the restore with a text for those who cannot see them', async () => {
    const { page } = await visit(context, site.url, `journeys/${api.name}/`);
    const labels = await page
      .locator('.diagram svg')
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label')));
    for (const { root } of states) expect(labels).toContainEqual(expect.stringContaining(describeStates(root)));
    await page.close();
  });
});
