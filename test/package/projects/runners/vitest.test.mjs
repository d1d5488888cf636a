import { createCbrClient } from 'restore-contracts/cbr';
import { createMock } from 'restore-contracts-mock';
import { expect, test } from 'vitest';
import { expectResponses } from './requests.mjs';

const { fetch } = createMock();

test('the mock responds', () => expectResponses(fetch, 'http://mock.test/cbr', (actual, expected) => expect(actual).toEqual(expected)));

// The client creates a `Request`, which in a DOM for tests may be the DOM's own.
test('the mock responds to a client', async () => {
  const client = createCbrClient({ baseUrl: 'http://mock.test/cbr', token: 'a-token', fetch });
  const { response } = await client.POST('/v3/{project_id}/backups/{backup_id}/restore', {
    params: { path: { project_id: 'f841e01fd2b14e7fa41b6ae7aa6b0594', backup_id: 'a5200268-74a5-4806-acc6-95793ab0228b' } },
    body: { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } },
  });
  expect(response.status).toBe(202);
});
