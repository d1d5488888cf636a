import { describe, expect, it } from 'vitest';
import { listApis } from '../scripts/shared/apis.ts';
import { loadBundle } from './contract/bundle.ts';
import { compareApi } from './contract/compare-api.ts';
import { listDocumented, loadDocumented } from './documented.ts';

describe('the documented pages', () => {
  it('cover each API in redocly.yaml, and no other', async () => {
    const { apis } = await listApis();
    expect(listDocumented().sort()).toEqual(apis.map(({ name }) => name).sort());
  });

  it.each(listDocumented())('%s and its bundle say the same, save where the bundle says why not', (name) => {
    expect(compareApi(loadDocumented(name), loadBundle(name))).toEqual([]);
  });
});
