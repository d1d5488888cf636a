import { resolveRef } from '../../openapi/resolve-ref.ts';
import type { CreateHook, OperationHook } from '../engine/operation-hook.ts';
import { createRestoreHook } from './create-restore-hook.ts';
import { createTokenReader } from './read-token.ts';
import { createPathIdReader } from './request-ids.ts';
import { type Followed, moveOn, type Runs } from './runs.ts';

/** Creates hooks with which an accepted restore goes through the steps of its `x-lifecycle`, one for each request that shows its state. */
export function followLifecycles(runs: Runs): CreateHook {
  return (api, { path, method, operationId }, document) => {
    const followed: Followed = {
      api,
      name: `${api}#${operationId}`,
      path,
      document,
      readToken: createTokenReader(document),
      readPath: createPathIdReader(path),
      runs,
    };
    const operation = resolveRef(document, document.paths?.[path] ?? {})[method];
    const lifecycle = operation?.['x-lifecycle'];
    return operation && lifecycle ? createRestoreHook(followed, operation, lifecycle) : createStateHook(followed);
  };
}

/** Responds with the example of the step that the latest restore of the token has reached. */
function createStateHook({ name, readToken, readPath, runs }: Followed): OperationHook {
  return (call) => {
    if (call.isError || !runs.isShownBy(name)) return call.respond();
    const run = runs.findShown(readToken(call), name, () => readPath(call));
    if (run === undefined) return call.respond();
    const shown = run.position;
    return Promise.resolve(call.respond(run.steps[shown]?.[name])).then((response) => {
      if (response.status < 300) moveOn(run, shown);
      return response;
    });
  };
}
