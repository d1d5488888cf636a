/** A workflow, as far as the policy concerns it. */
interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs?: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; uses?: string }>;
}

/** Finds what GitHub allows in a workflow or an action and this project's security policy does not. */
export function findPolicyProblems(path: string, source: string, content: unknown): string[] {
  return [...findUnpinnedActions(path, source), ...findUnlimitedRuns(path, (content ?? {}) as Workflow)];
}

/** A tag can be moved to other code; a commit cannot. The comment tells people, and Dependabot, which version it is. */
function findUnpinnedActions(path: string, source: string): string[] {
  return source.split('\n').flatMap((line, index) => {
    const [, action, comment = ''] = /^\s*(?:- )?uses:\s*(\S+)\s*(#.*)?$/.exec(line) ?? [];
    if (action === undefined || action.startsWith('./')) return [];
    if (/@[0-9a-f]{40}$/.test(action) && /^# v\d+\.\d+\.\d+$/.test(comment)) return [];
    return [`${path}:${index + 1}: ${action} is not pinned; give the commit and its version, such as \`@<40 digits> # v1.2.3\`.`];
  });
}

function findUnlimitedRuns(path: string, { permissions, concurrency, jobs }: Workflow): string[] {
  // An action has no jobs.
  if (jobs === undefined) return [];
  const names = Object.keys(jobs);
  const wide = names.filter((name) => typeof jobs[name]?.permissions === 'string');
  // A job that calls another workflow has the timeouts of that workflow.
  const endless = names.filter((name) => jobs[name]?.['timeout-minutes'] === undefined && jobs[name]?.uses === undefined);
  return [
    ...(isNarrow(permissions) ? [] : [`${path}: permissions must be \`{}\` or \`contents: read\`; give a job what it needs beyond that.`]),
    ...(concurrency ? [] : [`${path}: there is no concurrency group; add one, so that a newer run can replace an older one.`]),
    ...wide.map((name) => `${path}: the job ${name} has all permissions of a kind; list those that it needs.`),
    ...endless.map((name) => `${path}: the job ${name} has no timeout-minutes.`),
  ];
}

function isNarrow(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return false;
  return Object.entries(permissions).every(([scope, access]) => scope === 'contents' && access === 'read');
}
