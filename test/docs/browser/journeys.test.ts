import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { describeOperations } from '../../../scripts/docs/model/describe-operation.ts';
import { listJourneys } from '../../../scripts/docs/model/journeys.ts';
import { describeStates } from '../../../scripts/docs/model/state-tree.ts';
import { bundleApis } from '../../../scripts/openapi/bundle-apis.ts';
import { useBrowser } from './use-browser.ts';

const apis = await bundleApis();
const journeys = listJourneys(apis, apis.flatMap(describeOperations));
const { open } = useBrowser(inject('lifecycleSite'));

describe.each(journeys)('the page of the journey of $api.name', ({ api, workflows, states }) => {
  test('runs every workflow to its end in the mock, and once more', async () => {
    const { page, problems } = await open(`journeys/${api.name}/`);
    const expected = workflows.map(({ anchor, steps }) => [anchor, steps.map(() => expect.stringMatching(/Done\.$/))]);
    expect(await runAll(page)).toEqual(expected);
    // The second run has a token of its own, so the first one does not disturb it.
    expect(await runAll(page)).toEqual(expected);
    expect(problems).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test('shows a step in full only where it first occurs, and refers to it from the other workflows', async () => {
    const { page } = await open(`journeys/${api.name}/`);
    const [first, ...others] = workflows.map(({ anchor, steps }) => ({ section: page.locator(`#${anchor}`), steps }));
    expect(await first?.section.locator('.snippet').count()).toBe(first?.steps.length);
    for (const { section, steps } of others) {
      const full = await section.locator('li:has(.snippet)').evaluateAll((items) => items.map((item) => item.getAttribute('data-step')));
      expect(full).toEqual(['restore-backup', steps.at(-1)?.name]);
      const targets = await section.locator('.steps p a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(targets).toHaveLength(steps.length - full.length);
      for (const target of targets) expect(await page.locator(`${target} .snippet`).count()).toBe(1);
    }
  });

  test('shows the states of the restore with a text alternative', async () => {
    const { page } = await open(`journeys/${api.name}/`);
    const labels = await page
      .locator('.diagram svg')
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label')));
    for (const { root } of states) expect(labels).toContainEqual(expect.stringContaining(describeStates(root)));
  });
});

/** Runs all workflows of a page at the same time, each until it ends, and returns the results of their steps. */
function runAll(page: Page): Promise<[anchor: string, results: string[]][]> {
  return page.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.workflow')];
    return Promise.all(
      sections.map(async (section): Promise<[string, string[]]> => {
        const button = section.querySelector<HTMLButtonElement>('button.run');
        button?.click();
        while (button?.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
        return [section.id, [...section.querySelectorAll('output .result')].map(({ textContent }) => textContent)];
      }),
    );
  });
}
