import { expect, it } from 'vitest';
import { loadDocument } from '../../../scripts/mock/description/load-document.ts';

it('a file that cannot be read is named, with the cause', () => {
  expect(() => loadDocument('test')).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: expect.stringMatching(/^Cannot read test: /),
      cause: expect.objectContaining({ code: 'EISDIR' }),
    }),
  );
});
