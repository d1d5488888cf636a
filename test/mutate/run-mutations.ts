import type { TestedApi } from '../contract/load-apis.ts';
import type { Check } from './check-document.ts';
import type { Mutation } from './mutation.ts';

/** The result of the checks for one mutation. */
export interface Outcome {
  api: string;
  mutation: Mutation;
  /** The first check that failed; undefined if the mutation survived. */
  check?: string;
  problems: string[];
  /** Whether a problem names the element, or where it is used. */
  isNamed: boolean;
}

/** Runs the checks on a changed description, until one fails. */
export async function runMutation(api: TestedApi, mutation: Mutation, checks: Record<string, Check>): Promise<Outcome> {
  const document = structuredClone(api.document);
  mutation.apply(document);
  for (const [check, run] of Object.entries(checks)) {
    const problems = await findProblems(run, document, api);
    if (problems.length === 0) continue;
    const isNamed = problems.some((problem) => mutation.names.some((name) => problem.includes(name)));
    return { api: api.name, mutation, check, problems, isNamed };
  }
  return { api: api.name, mutation, problems: [], isNamed: false };
}

/** A check that throws has also found a problem, but a message is more useful. */
async function findProblems(run: Check, document: TestedApi['document'], { page }: TestedApi): Promise<string[]> {
  try {
    return await run(document, page);
  } catch (error) {
    return [`threw ${error}`];
  }
}
