import type { Look } from '../client/follow.ts';
import type { FollowedRestore } from '../openapi/document.ts';
import { pascalCase } from '../shared/pascal-case.ts';
import type { NamedCall } from './describe-calls.ts';
import { literal } from './source-text.ts';

/** The source of `waitForRestore`; undefined if the description does not state how to follow a restore. */
export function renderWaiter(calls: NamedCall[], type: string): string | undefined {
  const [source] = calls.flatMap((call) => {
    const follow = call.operation['x-restore']?.follow;
    return follow === undefined ? [] : [renderWait(call, follow, type)];
  });
  return source;
}

function renderWait(restore: NamedCall, follow: FollowedRestore, type: string): string {
  const looks = listLooks(follow);
  const apis = [...new Set(looks.map(({ api }) => api))];
  const clients = apis.map((api) => {
    const names = looks.filter((look) => look.api === api).map(({ operation }) => literal(operation));
    return `Pick<${api === undefined ? type : pascalCase(api)}Operations, ${names.join(' | ')}>`;
  });
  const own = pascalCase(restore.id);
  const imports = apis.map((api) => {
    const results = looks
      .filter((look) => look === looks.at(-1) && look.api === api)
      .map(({ operation }) => `${pascalCase(operation)}Result`);
    const ours = api === undefined ? [`${own}Options`, `${own}Result`] : [];
    const names = [`${api === undefined ? type : pascalCase(api)}Operations`, ...results, ...ours].sort();
    return `import type { ${names.join(', ')} } from '${api === undefined ? '.' : `../${api}`}/operations.ts';\n`;
  });
  const ownImport = apis.includes(undefined) ? '' : `import type { ${own}Options, ${own}Result } from './operations.ts';\n`;
  return `import type { DataOf } from '../errors.ts';
import { type Follow, follow, type WaitOptions } from '../follow.ts';
${imports.join('')}${ownImport}
/** The resource that shows the state of a restore. */
export type FollowedRestore = ${renderResource(looks)};

/**
 * Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore.
 * Throws a \`RestoreError\` if the restore fails, and an \`ApiError\` if it was not accepted or cannot be followed.${describeLimit(follow)}
 *
 * @param client - A client that has ${looks.map(({ operation }) => `\`${operation}\``).join(' and ')}.
 * @param request - The options that \`${restore.id}\` was called with.
 * @param restored - The result of \`${restore.id}\`.
 */
export function waitForRestore(
  client: ${clients.join(' & ')},
  request: Pick<${own}Options, ${restore.body ? "'path' | 'body'" : "'path'"}>,
  restored: ${own}Result,
  options?: WaitOptions<FollowedRestore>,
): Promise<FollowedRestore> {
  return follow(FOLLOW, client, request, restored, options);
}

const FOLLOW: Follow = ${JSON.stringify(createTable(follow, looks), null, 2)};
`;
}

/** The state before a restore can look like its success. */
function describeLimit({ find, creates }: FollowedRestore): string {
  if (find !== undefined || creates) return '';
  return `
 *
 * The state before the restore is the same as after it, so success is only reported after the restore was seen running.
 * Choose an \`interval\` that is shorter than a restore takes, and set a \`timeout\`.`;
}

function listLooks({ find, get }: FollowedRestore): (Look & { api: string | undefined })[] {
  return [find, get]
    .filter((step) => step !== undefined)
    .map((step) => {
      const [operation, api] = step.operationId.split('#').reverse() as [string, string?];
      const look = { api, operation, path: mapValues(step.path, readExpression) };
      if (!('items' in step)) return { ...look, resource: readPointer(step.resource) };
      const where = Object.entries(step.where).map(([pointer, value]) => [readPointer(pointer), readExpression(value)]);
      return {
        ...look,
        query: step.query,
        resource: readPointer(step.items),
        where: Object.fromEntries(where),
        since: readPointer(step.since),
      };
    });
}

function createTable({ creates, status, progress, cause, running, success, failure }: FollowedRestore, looks: Look[]): object {
  return {
    looks: looks.map(({ operation, path, query, resource, where, since }) => ({ operation, path, query, resource, where, since })),
    creates,
    status: readPointer(status),
    progress: progress && readPointer(progress),
    cause: cause?.map(readPointer) ?? [],
    running,
    success,
    failure,
  };
}

/** The type of the resource, or of an item of the list, that the last look shows. */
function renderResource(looks: Look[]): string {
  const { operation, resource, where } = looks.at(-1) as Look;
  const data = `NonNullable<DataOf<${pascalCase(operation)}Result>>`;
  const type = resource.split('/').reduce((parent, key) => `NonNullable<${parent}[${literal(key)}]>`, data);
  return where === undefined ? type : `${type}[number]`;
}

/** `$request.body#/restore/volume_id` → `request/body/restore/volume_id` */
function readExpression(expression: string): string {
  return expression
    .slice(1)
    .replace(/\.(path|query|body|header)/, '/$1')
    .replace(/#?[/.]|#/g, '/');
}

function readPointer(pointer: string): string {
  return pointer.slice(1);
}

function mapValues<From, To>(object: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
