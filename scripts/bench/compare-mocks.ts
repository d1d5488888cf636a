import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Measurement, measureServer } from './measure-server.ts';
import { findPackageFile } from './peers.ts';
import { SERVERS, type Subject } from './servers.ts';
import { median, renderTable } from './statistics.ts';

const ROUNDS = 3;

const SUBJECTS: Subject[] = [
  {
    name: 'cbr (5 operations)',
    document: fileURLToPath(new URL('../../generated/cbr/openapi.yaml', import.meta.url)),
    method: 'POST',
    path: '/v3/f841e01fd2b14e7fa41b6ae7aa6b0594/backups/a5200268-74a5-4806-acc6-95793ab0228b/restore',
    headers: { 'x-auth-token': 'a-token', 'content-type': 'application/json' },
    body: JSON.stringify({ restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376', power_on: true } }),
  },
  {
    name: 'GitHub (1,223 operations)',
    document: findPackageFile('@octokit/openapi', 'generated/api.github.com.json'),
    method: 'GET',
    path: '/user',
    headers: {},
  },
];

/** Compares the mock with similar tools, in alternating rounds, and renders a table per description. */
export async function compareMocks(report: (message: string) => void): Promise<string> {
  const tables: string[] = [];
  for (const subject of SUBJECTS.filter(({ document }) => existsSync(document))) {
    const results = new Map<string, Measurement[]>();
    for (let round = 1; round <= ROUNDS; round++) {
      for (const server of SERVERS) {
        report(`${subject.name}, round ${round} of ${ROUNDS}: ${server.name}`);
        const measurement = await measureServer(server, subject);
        if (measurement) results.set(server.name, [...(results.get(server.name) ?? []), measurement]);
      }
    }
    tables.push(renderMocks(subject, results));
  }
  return tables.join('\n\n');
}

function renderMocks({ name }: Subject, results: Map<string, Measurement[]>): string {
  const [first] = SERVERS;
  const base = results.get(first?.name ?? '') ?? [];
  const rows = [...results].map(([server, measurements]) => {
    const of = (key: keyof Measurement) => median(measurements.map((each) => each[key]));
    const ratio = (key: keyof Measurement) => `${(of(key) / median(base.map((each) => each[key]))).toFixed(2)} ×`;
    return [
      server,
      Math.round(of('requestsPerSecond')).toLocaleString('en'),
      ratio('requestsPerSecond'),
      String(of('p99')),
      String(Math.round(of('start'))),
      ratio('start'),
      String(Math.round(of('rss'))),
      ratio('rss'),
    ];
  });
  return renderTable([name, 'req/s', 'to Prism', 'p99 ms', 'first response ms', 'to Prism', 'RSS MB', 'to Prism'], rows);
}
