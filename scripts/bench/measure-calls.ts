import { createCbrClient } from '../../generated/cbr/client.ts';
import { createMock } from '../mock/create-mock.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 5;
const CALLS = 10_000;
const ORIGIN = 'http://mock.test/cbr';
const PATH = '/v3/f841e01fd2b14e7fa41b6ae7aa6b0594/backups/a5200268-74a5-4806-acc6-95793ab0228b/restore';
const BODY = { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } };
const HEADERS = { 'x-auth-token': 'a-token', 'content-type': 'application/json' };

/** Measures calls in this process: the mock's `fetch`, and the client compared with bare `fetch` calls on a stub. Renders a table. */
export async function measureCalls(): Promise<string> {
  const mock = createMock({ apis: ['cbr'] });
  const stub = async (_request: Request) => new Response(null, { status: 202 });
  const client = createCbrClient({ baseUrl: ORIGIN, token: 'a-token', fetch: stub });
  const params = { path: { project_id: 'f841e01fd2b14e7fa41b6ae7aa6b0594', backup_id: 'a5200268-74a5-4806-acc6-95793ab0228b' } };
  const makeRequest = () => new Request(ORIGIN + PATH, { method: 'POST', headers: HEADERS, body: JSON.stringify(BODY) });
  const calls: [string, () => Promise<unknown>][] = [
    ['mock.fetch on a documented request', () => mock.fetch(makeRequest())],
    ['bare fetch on a stub', () => stub(makeRequest())],
    ['client on the same stub', () => client.POST('/v3/{project_id}/backups/{backup_id}/restore', { params, body: BODY })],
  ];
  const rates = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, call] of calls) rates.set(name, [...(rates.get(name) ?? []), await measureRate(call)]);
  }
  const rows = [...rates].map(([name, values]) => [
    name,
    Math.round(median(values)).toLocaleString('en'),
    (1e6 / median(values)).toFixed(1),
  ]);
  return renderTable(['in process, one core', 'calls/s', 'µs each'], rows);
}

async function measureRate(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < CALLS; i++) await call();
  return (CALLS / (performance.now() - start)) * 1000;
}
