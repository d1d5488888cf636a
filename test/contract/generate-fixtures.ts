import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { generate } from '../../scripts/generate/generate.ts';
import { FIXTURE_CONFIG } from './load-apis.ts';

/** Generates the clients of the fixture in a new folder, which is removed after the tests of the file. Returns the folder. */
export async function generateFixtures(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  // The clients import openapi-fetch.
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  const out = join(folder, 'generated');
  await generate({ config: FIXTURE_CONFIG, out });
  return out;
}
