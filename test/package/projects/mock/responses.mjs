// Prints how the mock responds to one request of each kind, as JSON. Every runtime must print the same.
import { createMock } from 'restore-contracts-mock';

const PATH = '/cbr/v3/f841e01fd2b14e7fa41b6ae7aa6b0594/backups/a5200268-74a5-4806-acc6-95793ab0228b/restore';
const ACCEPTED = { restore: { volume_id: 'eccbcfdd-f843-4bbb-b2c0-a5ce861f9376' } };
const REQUESTS = {
  accepted: {},
  refused: { body: { restore: { server_id: 1 } } },
  withoutToken: { headers: { 'x-auth-token': undefined } },
  notJson: { text: '{' },
  status: { headers: { prefer: 'code=404' } },
  example: { headers: { prefer: 'example=backupNotFound' } },
  unknownExample: { headers: { prefer: 'example=none' } },
  invalidPreference: { headers: { prefer: 'code=abc' } },
  generated: { headers: { prefer: 'code=404, dynamic=true' } },
  unknownPath: { path: '/cbr/v3' },
};

const mock = createMock({ seed: 'seed' });
const responses = {};
for (const [name, { path = PATH, headers = {}, body = ACCEPTED, text = JSON.stringify(body) }] of Object.entries(REQUESTS)) {
  const sent = Object.entries({ 'x-auth-token': 'a-token', 'content-type': 'application/json', ...headers }).filter(
    ([, value]) => value !== undefined,
  );
  const response = await mock.fetch(path, { method: 'POST', headers: Object.fromEntries(sent), body: text });
  // What is wrong with JSON is in the words of the engine's parser.
  const violations = response.headers.get('sl-violations')?.replace(/(?<=is not JSON): [^"]*/, '');
  responses[name] = [response.status, response.headers.get('content-type'), violations, await response.text()];
}
console.log(JSON.stringify(responses));
// Generating data has started a worker thread, which Deno waits for.
process.exit();
