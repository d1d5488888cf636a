import { expect, it } from 'vitest';
import { compareApi } from '../contract/compare-api.ts';
import { loadFixtures } from '../contract/load-apis.ts';
import type { Check } from './check-document.ts';
import { listMutations } from './list-mutations.ts';
import { runMutation } from './run-mutations.ts';
import { sample } from './sample.ts';

const [fixture] = await loadFixtures();
if (fixture === undefined) throw new Error('The fixture has no API.');
const mutations = listMutations(fixture.document);

it('draws the same mutations for the same seed, and of each family', () => {
  const draw = (seed: number) => sample(mutations, 60, seed, ({ family }) => family);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(new Set(draw(7).map(({ family }) => family))).toEqual(new Set(mutations.map(({ family }) => family)));
  const drawTwo = (seed: number) => sample(mutations, 2, seed, ({ family }) => family).map(({ family }) => family);
  expect(drawTwo(7)).not.toEqual(drawTwo(8));
});

it('finds a mutation with the comparison, and leaves the description as it was', async () => {
  const checks: Record<string, Check> = { compare: (document, page) => compareApi(page, document) };
  // Only lint looks at tags and at the version of OpenAPI.
  const chosen = sample(mutations, 60, 1, ({ family }) => family).filter(({ title }) => !/no tags|OpenAPI is/.test(title));
  for (const mutation of chosen) {
    const { check, problems } = await runMutation(fixture, mutation, checks);
    expect([mutation.title, check, problems.length > 0]).toEqual([mutation.title, 'compare', true]);
  }
  expect(compareApi(fixture.page, fixture.document)).toEqual([]);
});

it('reports a mutation that no check finds as a survivor', async () => {
  const [mutation] = mutations;
  if (mutation === undefined) throw new Error('There is no mutation.');
  expect(await runMutation(fixture, mutation, { blind: () => [] })).toMatchObject({ problems: [], isNamed: false });
});
