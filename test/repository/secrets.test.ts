import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Patterns of secret scanners. An example that matches one sets off the scanners, and might be a real secret.
const SECRETS: [what: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a JSON web token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./],
  ['a Keystone PKI token', /\bMII[A-Za-z0-9+/-]{60,}/],
  ['a Keystone Fernet token', /\bgAAAA[\w-]{40,}/],
  ['a cloud access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token of a code host', /\b(gh[pousr]_\w{30,}|glpat-[\w-]{20,})/],
  ['a token of a registry', /\bnpm_[A-Za-z0-9]{30,}\b/],
];

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && path !== 'package-lock.json');

describe('the files of the project', () => {
  it.each(SECRETS)('contain nothing that looks like %s', (_what, pattern) => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(FILES.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
