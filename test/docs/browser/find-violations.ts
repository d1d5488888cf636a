import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page as it is displayed. It leaves out elements whose shape is in `tested`, adds the others to it, and tests every element if there is no `tested`. */
export async function findViolations(page: Page, tested?: Set<string>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations, shapes } = await page.evaluate(runAxe, tested && [...tested]);
  for (const shape of shapes) tested?.add(shape);
  return violations;
}

interface Axe {
  run(
    context: { include: Node[]; exclude: Node[] },
    options: { resultTypes: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. A shape is an element with its parent and grandparent: tags, classes, attributes, visibility, and which children there are. */
async function runAxe(tested: string[] | undefined): Promise<{ violations: string[]; shapes: string[] }> {
  const known = new Set(tested);
  const shapes: string[] = [];
  const context = { include: [document], exclude: tested ? findTested(document.documentElement, []).subtrees : [] };
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(context, { resultTypes: ['violations'] });
  return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), shapes };

  /** Whether an element and all below it have known shapes, and the outermost such elements. Axe tests a few elements faster than it excludes them. */
  function findTested(element: Element, ancestors: string[]): { isTested: boolean; subtrees: Element[] } {
    const line = [describe(element), ...ancestors.slice(0, 2)];
    const shape = line.join(' in ');
    const isNew = !known.has(shape);
    if (isNew) shapes.push(shape);
    known.add(shape);
    const below = [...element.children].map((child) => findTested(child, line));
    const isTested = !isNew && below.every((child) => child.isTested);
    const isLarge = element.querySelectorAll('*').length >= 10;
    return { isTested, subtrees: isTested ? (isLarge ? [element] : []) : below.flatMap(({ subtrees }) => subtrees) };
  }

  function describe(element: Element): string {
    const attributes = element.getAttributeNames().map((name) => {
      const value = element.getAttribute(name) ?? '';
      return /^(role|type|scope|aria-(hidden|invalid|expanded|pressed|current))$/.test(name) ? `${name}=${value}` : name + (value && '=');
    });
    const hasText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim());
    const children = new Set([...element.children].map(nameElement));
    return JSON.stringify([nameElement(element), attributes, hasText, element.checkVisibility(), [...children].sort()]);
  }

  function nameElement({ tagName, classList }: Element): string {
    return [tagName, ...classList].join('.');
  }
}
