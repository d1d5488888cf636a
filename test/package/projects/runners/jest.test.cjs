const { createMock } = require('restore-contracts-mock');

const RESTORE = { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } };

// Jest cannot require the ES module that the other tests share.
test.each([
  ['accepted', RESTORE, {}, 202],
  ['refused', { restore: {} }, {}, 400],
  ['as Prefer says', RESTORE, { prefer: 'code=404' }, 404],
  ['with generated data', RESTORE, { prefer: 'code=404, dynamic=true' }, 404],
])('a request is %s', async (_what, body, headers, status) => {
  const response = await createMock().fetch(
    '/cbr/v3/f841e01fd2b14e7fa41b6ae7aa6b0594/backups/a5200268-74a5-4806-acc6-95793ab0228b/restore',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Auth-Token': 'a-token', ...headers },
      body: JSON.stringify(body),
    },
  );
  expect(response.status).toBe(status);
});
