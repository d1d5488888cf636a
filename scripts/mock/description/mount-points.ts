import { UserError } from '../../shared/user-error.ts';

// Paths that the mock itself responds to.
const RESERVED = ['health', 'coverage'];

/** Returns a mount point such as `a/b` without slashes at its ends; the root is `/`. Throws a `UserError` if it cannot be part of a URL. */
export function parseMountPoint(name: string): string {
  const trimmed = name.replace(/^\/|\/$/g, '');
  if (trimmed === '' && name === '/') return '/';
  const isValid = trimmed.split('/').every((segment) => /^[\w.~@-]+$/.test(segment) && !/^\.\.?$/.test(segment));
  if (isValid && !RESERVED.includes(trimmed)) return trimmed;
  throw new UserError(
    `\`${name}\` cannot be a mount point: use segments of letters, digits, \`-\`, \`_\`, \`.\`, \`~\` or \`@\`, or \`/\`, and not \`${RESERVED.join('` or `')}\`.`,
  );
}

/** A mounted value with the path below its mount point. */
export interface Mounted<T> {
  mounted: T;
  path: string;
}

/** Creates a function that finds what is mounted at the longest mount point of a path. */
export function indexMounts<T>(mounts: Map<string, T>): (path: string) => Mounted<T> | undefined {
  const root = mounts.get('/');
  const depths = new Set([...mounts.keys()].filter((name) => name !== '/').map((name) => name.split('/').length));
  const deepestFirst = [...depths].sort((a, b) => b - a);
  return (path) => {
    for (const depth of deepestFirst) {
      const end = findSegmentEnd(path, depth);
      const mounted = mounts.get(path.slice(1, end));
      if (mounted !== undefined) return { mounted, path: path.slice(end) || '/' };
    }
    return root === undefined ? undefined : { mounted: root, path };
  };
}

/** The position after the first segments of a path. */
function findSegmentEnd(path: string, count: number): number {
  let end = 0;
  for (let segment = 0; segment < count && end !== -1; segment++) end = path.indexOf('/', end + 1);
  return end === -1 ? path.length : end;
}
