import { pointerToPath } from '@stoplight/json';
import type { RedoclyChange } from './redocly-diff.ts';

/** The place of a change in readable form: `#/paths/~1restore/post/responses/500` → `POST /restore responses/500`. */
export function describeElement({ path, property }: RedoclyChange): string {
  const [first = '', second, third, ...rest] = pointerToPath(path).map(String);
  const parts =
    first === 'paths' && second !== undefined
      ? [`${third?.toUpperCase() ?? ''} ${second}`.trim(), rest.join('/')]
      : [[first, second, third, ...rest].filter(Boolean).join('/')];
  return [...parts, property].filter(Boolean).join(' ');
}

/** A change in readable form. */
export function describeChange({ kind, verdicts }: RedoclyChange): string {
  return verdicts.map(({ message }) => message).join(' ') || kind;
}
