import { pointerToPath } from '@stoplight/json';
import type { RedoclyChange } from './redocly-diff.ts';

/** Where a change is, for people: `#/paths/~1restore/post/responses/500` → `POST /restore responses/500`. */
export function describeElement({ path, property }: RedoclyChange): string {
  const [first = '', second, third, ...rest] = pointerToPath(path).map(String);
  const parts =
    first === 'paths' && second !== undefined
      ? [`${third?.toUpperCase() ?? ''} ${second}`.trim(), rest.join('/')]
      : [[first, second, third, ...rest].filter(Boolean).join('/')];
  return [...parts, property].filter(Boolean).join(' ');
}

/** What a change is, for people. */
export function describeChange({ kind, verdicts }: RedoclyChange): string {
  return verdicts.map(({ message }) => message).join(' ') || kind;
}
