import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderApi } from '../../scripts/generate/render-api.ts';
import type { Document } from '../../scripts/openapi/document.ts';
import { render } from './render.ts';

describe('a generated file', () => {
  it('names its source in one line, whatever the name', async () => {
    const document = { openapi: '3.1.0', info: { title: 'Things', version: '1.0.0' }, paths: {} };
    for (const content of (await renderApi({ name: 'a', root: '/a.yaml', source: 'my\n  api.yaml', document })).values())
      expect(content).toMatch(/^(#|\/\/) Generated from my api\.yaml by /);
  });

  it('has its description with each text in one line and each part written out', async () => {
    const thing = { type: 'object' as const, description: 'Long. '.repeat(50) };
    const bundle = await render('openapi.yaml', { components: { schemas: { One: thing, Two: thing } } });
    expect(bundle.split(`description: '${thing.description}'`)).toHaveLength(3);
  });
});

it('a description that openapi-typescript warns about is generated without a warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  onTestFinished(() => warn.mockRestore());
  const Cat = { type: 'string' as const };
  const Pet = { oneOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: 'kind' } };
  await render('types.ts', { components: { schemas: { Cat, Pet } } });
  expect(warn).not.toHaveBeenCalled();
});

it('a problem has what failed as its cause', async () => {
  const failure = (paths: object) =>
    renderApi({ name: 'a', root: '/a.yaml', source: 'a.yaml', document: { paths } as Document }).catch((error) => error);
  expect((await failure({ '/a': { get: 1 } })).cause).toBeInstanceOf(Error);
  const same = { operationId: 'same', responses: {} };
  expect((await failure({ '/a': { get: same, put: same } })).cause).toBeInstanceOf(Error);
});
