import findMyWay from 'find-my-way';
import { type Document, METHODS, type Method } from '../../openapi/document.ts';
import { resolveRef } from '../../openapi/resolve-ref.ts';
import { routeWithPrism } from './prism-parts.ts';

/** Where an operation stands in its document. */
export interface Route {
  path: string;
  method: Method;
  operationId: string | undefined;
}

/** What a request's method and path lead to. `allow` lists the methods of the path, in upper case; it is empty if there is no such path. */
interface RouteMatch<R extends Route> {
  route?: R;
  allow: string[];
}

export type RouteIndex<R extends Route> = (method: string, path: string) => RouteMatch<R>;

/** The operations of a document, in its order. */
export function listRoutes(document: Document): Route[] {
  return Object.entries(document.paths ?? {})
    .filter(([path]) => path.startsWith('/'))
    .flatMap(([path, reference]) => {
      // YAML makes `null` of a path without a value.
      const item = resolveRef(document, reference ?? {});
      return METHODS.flatMap((method) => (item[method] === undefined ? [] : [{ path, method, operationId: item[method].operationId }]));
    });
}

/**
 * Makes a function that finds the route of a request as Prism does, in a time that does not grow with the routes.
 * A radix tree finds one path template; only the few templates that can match the same paths are then put to Prism's router.
 */
export function indexRoutes<R extends Route>(routes: R[]): RouteIndex<R> {
  // The tree takes any value of any length for a parameter, as Prism does.
  const tree = findMyWay({ maxParamLength: Number.MAX_SAFE_INTEGER });
  for (const [pattern, group] of groupByPattern(routes)) tree.on('GET', pattern, () => {}, { group });
  return (method, path) => {
    const found = tree.find('GET', path)?.store as Branch<R> | undefined;
    if (found === undefined) return pickWithPrism(routes, method, path);
    found.rivals ??= findRivals(routes, found.group);
    const { rivals, isOnlyPath } = found.rivals;
    return isOnlyPath && !path.includes('%') ? pickByMethod(rivals, method) : pickWithPrism(rivals, method, path);
  };
}

/** What the tree holds for a pattern. */
interface Branch<R extends Route> {
  /** The routes of the pattern. */
  group: R[];
  /** The routes that can match what the pattern matches; looked for when the pattern is first met. */
  rivals?: { rivals: R[]; isOnlyPath: boolean };
}

function groupByPattern<R extends Route>(routes: R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const route of routes) {
    const pattern = toPattern(route.path);
    const group = groups.get(pattern);
    if (group) group.push(route);
    else groups.set(pattern, [route]);
  }
  return groups;
}

function findRivals<R extends Route>(routes: R[], group: R[]): { rivals: R[]; isOnlyPath: boolean } {
  const rivals = routes.filter((route) => group.some(({ path }) => canMatchTheSame(path, route.path)));
  const isOnlyPath = rivals.every(({ path }) => path === group[0]?.path && isPlain(path));
  return { rivals, isOnlyPath };
}

function pickByMethod<R extends Route>(routes: R[], method: string): RouteMatch<R> {
  const route = routes.find((each) => each.method.toUpperCase() === method);
  return route ? { route, allow: [] } : { allow: routes.map((each) => each.method.toUpperCase()) };
}

function pickWithPrism<R extends Route>(routes: R[], method: string, path: string): RouteMatch<R> {
  const route = routeWithPrism(routes, method.toLowerCase(), path);
  if (route) return { route, allow: [] };
  const allow = METHODS.filter((each) => routeWithPrism(routes, each, path) !== undefined);
  return { allow: allow.map((each) => each.toUpperCase()) };
}

/** `/a/{b}/c` → `/a/:2/c`; a segment that is only in part a parameter counts as one here. */
function toPattern(path: string): string {
  return path
    .split('/')
    .map((segment, index) => (segment.includes('{') ? `:${index}` : segment.replaceAll(':', '::').replaceAll('*', '%2A')))
    .join('/');
}

/** Whether each segment is fixed or a parameter as a whole, so that the tree's match is all there is to know. */
function isPlain(path: string): boolean {
  return path.split('/').every((segment) => !segment.includes('{') || /^\{[^{}]+\}$/.test(segment));
}

function canMatchTheSame(one: string, other: string): boolean {
  const segments = one.split('/');
  const others = other.split('/');
  return (
    segments.length === others.length &&
    segments.every((segment, index) => segment === others[index] || segment.includes('{') || others[index]?.includes('{') === true)
  );
}
