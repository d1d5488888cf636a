import { fetch as fetchWithUndici, MockAgent } from 'undici';
import { afterEach, expect, it, vi } from 'vitest';
import { createCbrClient } from '../../generated/cbr/client.ts';
import { createMock } from '../../scripts/mock/create-mock.ts';

const ORIGIN = 'https://cbr.eu-de.otc.t-systems.com';
const mock = createMock({ apis: ['cbr'] });
const request = {
  path: { project_id: 'a-project', backup_id: 'backupNotFound' },
  body: { restore: { volume_id: 'a-disk' } },
};

afterEach(() => vi.unstubAllGlobals());

it('the mock replaces the global fetch', async () => {
  vi.stubGlobal('fetch', (input: Request) => mock.fetch(new Request(input.url.replace(ORIGIN, 'http://mock.test/cbr'), input)));
  const client = createCbrClient({ region: 'eu-de', token: 'a-token' });
  expect((await client.restoreBackup(request)).error?.error_code).toBe('BackupService.6200');
});

it('the mock responds through a MockAgent of undici', async () => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  agent
    .get(ORIGIN)
    .intercept({ path: () => true, method: () => true })
    .reply(async ({ path, method, headers, body }) => {
      const init = { method, headers: new Headers(headers as Record<string, string>), ...(body && { body: String(body) }) };
      const response = await mock.fetch(`/cbr${path}`, init);
      return {
        statusCode: response.status,
        data: await response.text(),
        responseOptions: { headers: Object.fromEntries(response.headers) },
      };
    })
    .persist();
  const response = await fetchWithUndici(`${ORIGIN}/v3/a-project/backups/backupNotFound/restore`, {
    method: 'POST',
    headers: { 'x-auth-token': 'a-token', 'content-type': 'application/json' },
    body: JSON.stringify(request.body),
    dispatcher: agent,
  });
  expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ error_code: 'BackupService.6200' })]);
  await agent.close();
});
