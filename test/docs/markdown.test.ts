import { describe, expect, it } from 'vitest';
import { describeOperations } from '../../scripts/docs/model/describe-operation.ts';
import { listElements } from '../../scripts/docs/model/list-elements.ts';
import { renderDocs } from '../../scripts/docs/site/build-docs.ts';
import { findAll, readBundles } from './helpers.ts';

const files = await renderDocs({ siteUrl: 'https://docs.test' });
const bundles = [...readBundles()];

describe.each(bundles)('the Markdown of the reference of %s', (name, document) => {
  const markdown = flatten(files.get(`docs/${name}/index.md`) ?? '');

  it('has every fact of the description', () => {
    const facts = ['description', 'summary', 'documented', 'described', 'reason', 'pattern', 'url', 'title'].flatMap((key) =>
      findAll(document.paths, key),
    );
    const used = [...facts, document.info.description, document.info.version].filter((fact) => typeof fact === 'string');
    expect(used.filter((fact) => !markdown.includes(flatten(fact)))).toEqual([]);
  });

  it('has every operation, field, status and example', () => {
    for (const view of describeOperations({ name, document, root: '', source: '' })) {
      const { method, path } = view.operation;
      expect(markdown).toContain(`${method.toUpperCase()} ${path}`);
      for (const { field, example, response } of listElements(view)) {
        if (field?.name) expect(markdown).toContain(`\`${field.name}\` (`);
        if (field) expect(markdown).toContain(flatten(field.description));
        // Those of parameters are on one line.
        if (example)
          expect(squeeze(markdown)).toContain(squeeze(typeof example.value === 'string' ? example.value : JSON.stringify(example.value)));
        if (response) expect(markdown).toContain(`Response ${response.status}`);
      }
    }
  });
});

it('every page has its Markdown, and llms.txt leads to each', () => {
  const pages = [...files.keys()].filter((path) => path.endsWith('index.html'));
  const list = files.get('llms.txt') ?? '';
  for (const page of pages) {
    const twin = page.replace(/html$/, 'md');
    expect(files.get(twin)).toMatch(/^# /);
    expect(list).toContain(`https://docs.test/${twin}`);
  }
});

it('the Markdown of the errors has every code with cause and remedy, and that of the discrepancies has every discrepancy', () => {
  const errors = flatten(files.get('errors/index.md') ?? '');
  const discrepancies = flatten(files.get('discrepancies/index.md') ?? '');
  for (const [, document] of bundles) {
    for (const code of findAll(document.components?.responses, 'error_code')) if (typeof code === 'string') expect(errors).toContain(code);
    for (const text of ['documented', 'described', 'reason'].flatMap((key) => findAll(document, key))) {
      expect(discrepancies).toContain(flatten(String(text)).replaceAll('|', '\\|'));
    }
  }
});

/** On one line, as Markdown reads it. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
