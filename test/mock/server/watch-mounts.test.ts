import { expect, it, vi } from 'vitest';
import { createMock } from '../../../scripts/mock/create-mock.ts';
import { watchMounts } from '../../../scripts/mock/server/watch-mounts.ts';
import { watchFolders } from '../../../scripts/shared/watch-folders.ts';
import { describeApi, respondWith } from '../describe-api.ts';
import { useFolder } from './save.ts';

vi.mock('../../../scripts/shared/watch-folders.ts', () => ({ watchFolders: vi.fn() }));

const save = useFolder();
const VALID = describeApi({ '/goods': { get: respondWith('one') } });

it('keeps the requests while only other files change, and reports an error once', async () => {
  const report = vi.fn();
  const mock = await watchMounts([`shop=${save('shop.yaml', VALID)}`], (documents) => createMock({ documents }), report);
  const reload = vi.mocked(watchFolders).mock.calls[0]?.[1] as () => Promise<void>;
  await mock.fetch('/shop/goods');
  await reload();
  expect([mock.requests().length, report.mock.calls.length]).toEqual([1, 0]);

  save('shop.yaml', 'openapi: [');
  await reload();
  await reload();
  expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Error: .*shop\.yaml/));

  save('shop.yaml', VALID);
  await reload();
  expect(report).toHaveBeenLastCalledWith('Serving the change to shop.');
});
