import { createMock } from 'restore-contracts-mock';
import { expectResponses } from './requests.mjs';

test('the mock responds', () =>
  expectResponses(createMock().fetch, 'http://mock.test/cbr', (actual, expected) => expect(actual).toEqual(expected)));
