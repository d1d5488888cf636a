import { relative } from 'node:path';
import { bundle, type Config, getLineColLocation, YamlParseError } from '@redocly/openapi-core';
import { describeError, UserError } from '../shared/user-error.ts';
import type { Document } from './document.ts';
import type { Api } from './list-apis.ts';

/** Joins the files of an API's description into one document. Throws a `UserError` that lists every problem with its file, line and column. */
export async function bundleApi(api: Api, config: Config): Promise<Document> {
  const result = await bundle({
    ref: api.root,
    config: config.forAlias(api.name),
    componentRenamingConflicts: requiresUniqueNames(config) ? 'error' : 'off',
  }).catch((error: unknown) => {
    throw new UserError(`${api.name}: ${describeBundleError(api, error)}`, { cause: error });
  });
  if (result.problems.length > 0) {
    throw new UserError(result.problems.map((problem) => `${api.name}: ${describeProblem(problem)}`).join('; '));
  }
  return result.bundle.parsed as Document;
}

/**
 * Whether the lint rules of a configuration forbid two components of the same name.
 * Without the rule, the bundler renames one of them, and its types with it.
 */
function requiresUniqueNames(config: Config): boolean {
  return config.getRuleSettings('component-name-unique', 'oas3_1').severity === 'error';
}

type Problem = Awaited<ReturnType<typeof bundle>>['problems'][number];

function describeProblem({ message, location: [location] }: Problem): string {
  if (location === undefined) return message;
  const { start } = getLineColLocation(location);
  return `${relative('.', location.source.absoluteRef)}:${start.line}:${start.col}: ${message}`;
}

function describeBundleError(api: Api, error: unknown): string {
  if (!(error instanceof YamlParseError)) return `${relative('.', api.root)}: ${describeError(error)}`;
  return `${relative('.', error.source.absoluteRef)}:${error.line}:${error.col}: ${describeYamlReason(error.originalError)}`;
}

/** The reason without the excerpt that the parser adds: line and column locate it. */
function describeYamlReason(error: Error & { reason?: string }): string {
  return error.reason ?? describeError(error);
}
