import assert from 'node:assert/strict';
import test from 'node:test';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createMock } from 'restore-contracts-mock';
import { expectResponses } from './requests.mjs';

const mock = createMock();
const server = setupServer(http.all('https://mock.test/*', ({ request }) => mock.fetch(request)));

test('the mock responds behind MSW', async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await expectResponses(fetch, 'https://mock.test/cbr', assert.deepEqual);
  server.close();
});
