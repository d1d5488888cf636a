import { afterEach, expect, it, vi } from 'vitest';
import { reportCheck, reportWritten } from '../../scripts/generate/report.ts';
import { UserError } from '../../scripts/shared/user-error.ts';

const out = vi.spyOn(console, 'log').mockImplementation(() => {});
const err = vi.spyOn(console, 'error').mockImplementation(() => {});

/** What a report prints, and whether the command fails. */
function read() {
  const printed = [out, err].map(({ mock }) => mock.calls.flat());
  const isFailed = process.exitCode === 1;
  return { out: printed[0], err: printed[1], isFailed };
}

afterEach(() => {
  vi.clearAllMocks();
  process.exitCode = undefined;
});

it.each([
  [{ stale: [], names: ['one'] }, ['Generated 1 API: nothing changed.']],
  [{ stale: ['one/client.ts'], names: ['one', 'two'] }, ['one/client.ts', 'Generated 2 APIs: 1 file changed.']],
  [{ stale: ['a', 'b'], names: [] }, ['a', 'b', 'Generated 0 APIs: 2 files changed.']],
])('a run that %j prints %j', (result, lines) => {
  reportWritten({ ...result, problems: [] });
  expect(read()).toEqual({ out: lines, err: [], isFailed: false });
});

it('a run prints each problem as an error', () => {
  reportWritten({ stale: [], names: [], problems: [new UserError('one: broken.'), new UserError('two: broken.')] });
  expect(read()).toMatchObject({ err: ['Error: one: broken.', 'Error: two: broken.'], isFailed: true });
});

it('a check that finds nothing names the folder', () => {
  reportCheck({ stale: [], names: ['one'], problems: [] }, 'generated');
  expect(read()).toEqual({ out: ['generated/ is up to date with the descriptions (1 API).'], err: [], isFailed: false });
});

it('a check prints what is not up to date, and each problem', () => {
  reportCheck({ stale: ['index.ts', 'one/client.ts'], names: ['one'], problems: [new UserError('two: broken.')] }, 'generated');
  const message =
    'Error: Not up to date with the descriptions: generated/index.ts, generated/one/client.ts. Run npm run generate and commit the result.';
  expect(read()).toEqual({ out: [], err: [message, 'Error: two: broken.'], isFailed: true });
});
