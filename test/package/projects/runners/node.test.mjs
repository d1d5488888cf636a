import assert from 'node:assert/strict';
import test from 'node:test';
import { createMock } from 'restore-contracts-mock';
import { expectResponses } from './requests.mjs';

test('the mock responds', () => expectResponses(createMock().fetch, 'http://mock.test/cbr', assert.deepEqual));
