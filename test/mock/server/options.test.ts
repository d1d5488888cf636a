import { describe, expect, it } from 'vitest';
import { runMock } from '../../../scripts/mock/server/run-mock.ts';
import { UserError } from '../../../scripts/shared/user-error.ts';

describe('a mistake in the options', () => {
  it.each([
    [{ port: 'x' }, '--port takes a whole number from 0 to 65535, not `x`.'],
    [{ port: '65536' }, '--port takes a whole number from 0 to 65535, not `65536`.'],
    [{ port: '-1' }, '--port takes a whole number from 0 to 65535, not `-1`.'],
    [{ port: '' }, '--port takes a whole number from 0 to 65535, not ``.'],
    [{ port: '1.5' }, '--port takes a whole number from 0 to 65535, not `1.5`.'],
    [{ delay: '-1' }, '--delay takes a whole number from 0 to 60000, not `-1`.'],
    [{ delay: '60001' }, '--delay takes a whole number from 0 to 60000, not `60001`.'],
    [{ log: 'xml' }, '--log takes text or json, not `xml`.'],
    [{ host: 'no.such.host.invalid' }, 'no.such.host.invalid'],
    [{ mounts: ['a=test'] }, 'Cannot read test: EISDIR'],
    [{ mounts: ['a=nowhere.yaml'] }, 'There is no file nowhere.yaml.'],
    [{ mounts: ['a=package.json'] }, 'package.json is not an OpenAPI 3 description: it has no `openapi: 3.…` at its root.'],
    [{ mounts: ['a='] }, '`a=` names no description; write a file or URL after `=`.'],
    [{ coverage: 'nowhere/coverage.json' }, 'Cannot write nowhere/coverage.json: '],
    [{ coverage: 'test' }, 'Cannot write test: EISDIR'],
    [{ mounts: ['=x.yaml'] }, '`` cannot be a mount point'],
    [{ mounts: ['a//b=x.yaml'] }, '`a//b` cannot be a mount point'],
    [{ mounts: ['health=x.yaml'] }, '`health` cannot be a mount point'],
    [{ mounts: ['openapi.yaml'] }, 'To mount a file or URL, write name=file or /=file.'],
    [{ mounts: ['a=http://127.0.0.1:9/openapi.yaml'] }, 'Cannot fetch http://127.0.0.1:9/openapi.yaml: '],
    [{ 'max-body': '1MB' }, '--max-body takes a whole number from 0 to 9007199254740991, not `1MB`.'],
    [{ mounts: ['cbr', 'cbr'] }, '`cbr` is mounted twice; give one of them another name.'],
  ])('of %j is refused in one line', async (wrong, message) => {
    const options = { mounts: ['cbr'], port: '0', host: '127.0.0.1', log: 'text', quiet: true, watch: false, ...wrong };
    const error = await runMock(options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(message);
    expect((error as UserError).message).not.toContain('\n');
  });
});
