import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate } from '../../scripts/generate/generate.ts';

it('the committed clients, types and bundles match the descriptions', async () => {
  const out = mkdtempSync(join(tmpdir(), 'committed-'));
  try {
    const { stale, problems } = await generate({ config: 'redocly.yaml', out });
    expect(problems).toEqual([]);
    // The files that all clients share are copies.
    const ofApis = stale.filter((path) => path.includes('/'));
    expect(ofApis.length).toBeGreaterThan(0);
    for (const path of ofApis) expect(readFileSync(join(out, path), 'utf8'), path).toBe(readFileSync(join('generated', path), 'utf8'));
  } finally {
    rmSync(out, { recursive: true });
  }
});
