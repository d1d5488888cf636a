/** A workflow, as far as the rules look at it. */
interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs?: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; uses?: string }>;
}

/** Finds what GitHub allows and this project does not. */
export function findHouseProblems(path: string, source: string, content: unknown): string[] {
  return [...findLooseActions(path, source), ...findLooseJobs(path, (content ?? {}) as Workflow)];
}

/** A tag can be moved to other code; a commit cannot. The comment says to people, and to Dependabot, which version it is. */
function findLooseActions(path: string, source: string): string[] {
  return source.split('\n').flatMap((line, index) => {
    const [, action, comment = ''] = /^\s*(?:- )?uses:\s*(\S+)\s*(#.*)?$/.exec(line) ?? [];
    if (action === undefined || action.startsWith('./')) return [];
    if (/@[0-9a-f]{40}$/.test(action) && /^# v\d+\.\d+\.\d+$/.test(comment)) return [];
    return [`${path}:${index + 1}: ${action} is not pinned; give the commit and its version, such as \`@<40 digits> # v1.2.3\`.`];
  });
}

function findLooseJobs(path: string, { permissions, concurrency, jobs }: Workflow): string[] {
  // An action has none.
  if (jobs === undefined) return [];
  const loose = Object.entries(jobs).filter(([, job]) => job['timeout-minutes'] === undefined && job.uses === undefined);
  return [
    ...(isNarrow(permissions) ? [] : [`${path}: permissions must be \`{}\` or \`contents: read\`; give a job what it needs beyond that.`]),
    ...(concurrency ? [] : [`${path}: there is no concurrency group; add one, so that a newer run can replace an older one.`]),
    ...loose.map(([name]) => `${path}: the job ${name} has no timeout-minutes.`),
  ];
}

function isNarrow(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return false;
  return Object.entries(permissions).every(([scope, access]) => scope === 'contents' && access === 'read');
}
