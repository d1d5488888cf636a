// What the tests of every runner do. Each passes its own way to expect that two values are equal.
const PATH = '/v3/f841e01fd2b14e7fa41b6ae7aa6b0594/backups/a5200268-74a5-4806-acc6-95793ab0228b/restore';
const RESTORE = { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } };

async function send(fetch, base, body, headers) {
  // Written with capitals, which some implementations of `Headers` keep.
  const all = { 'Content-Type': 'application/json', 'X-Auth-Token': 'a-token', ...headers };
  const response = await fetch(base + PATH, { method: 'POST', headers: all, body: JSON.stringify(body) });
  return { status: response.status, violations: response.headers.get('sl-violations'), body: await response.text() };
}

/** Sends a request that is accepted, one that is refused, and two that choose their response. */
export async function expectResponses(fetch, base, expectEqual) {
  const accepted = await send(fetch, base, RESTORE);
  expectEqual(accepted, { status: 202, violations: null, body: '' });
  const refused = await send(fetch, base, { restore: { volume_id: 1 } });
  expectEqual(
    [refused.status, refused.violations.includes('volume_id'), JSON.parse(refused.body).error_code],
    [400, true, 'BackupService.9900'],
  );
  const chosen = await send(fetch, base, RESTORE, { Prefer: 'code=404, example=backupNotFound' });
  expectEqual([chosen.status, JSON.parse(chosen.body).error_code], [404, 'BackupService.6200']);
  const generated = await send(fetch, base, RESTORE, { Prefer: 'code=404, dynamic=true' });
  expectEqual([generated.status, typeof JSON.parse(generated.body)], [404, 'object']);
}
