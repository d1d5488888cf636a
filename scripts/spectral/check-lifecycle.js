import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { METHODS } from './methods.js';

// Spectral bundles this file, which then has no location; Spectral runs in the project's folder.
const require = createRequire(join(cwd(), 'package.json'));

/** Finds operations, APIs and examples that an `x-lifecycle` names but that do not exist, and steps without a state for an operation. */
export default function checkLifecycle(root) {
  return listOperations(root).flatMap(({ operation, path }) => {
    const lifecycle = operation['x-lifecycle'];
    if (typeof lifecycle !== 'object' || lifecycle === null) return [];
    const place = [...path, 'x-lifecycle'];
    const outcomes = Object.entries(lifecycle.outcomes ?? {}).map(([name, steps]) => ({ name, steps, at: [...place, 'outcomes', name] }));
    const expected = nameOperations(outcomes[0]?.steps[0] ?? {});
    return [
      ...checkRefusal(operation, lifecycle.refusal, place),
      ...outcomes.flatMap(({ name, steps, at }) => [
        ...checkName(operation, name, at),
        ...checkCompleteness(steps, expected, at),
        ...checkExamples(root, steps, at),
      ]),
    ];
  });
}

function checkRefusal(operation, refusal, place) {
  if (refusal === undefined || listExamples(operation, /^4/).includes(refusal)) return [];
  return [{ message: `No response with a 4xx status has the example \`${refusal}\`; name one that has.`, path: [...place, 'refusal'] }];
}

/** A restore request asks for an outcome or an exchange with a value, so the two need different names. */
function checkName(operation, name, path) {
  if (!listExamples(operation, /./).includes(name)) return [];
  return [{ message: `The outcome \`${name}\` has the name of an example of the operation; rename it.`, path }];
}

/** An operation that a step omits would show the state without a restore. */
function checkCompleteness(steps, expected, path) {
  return steps.flatMap((step, index) =>
    nameOperations(step) === expected
      ? []
      : [{ message: `The step names ${nameOperations(step)}; name ${expected}, as in every step.`, path: [...path, index] }],
  );
}

function nameOperations(step) {
  return Object.keys(step).sort().join(', ');
}

function checkExamples(root, steps, path) {
  return steps.flatMap((step, index) =>
    Object.entries(step).flatMap(([name, key]) => {
      const problem = findProblem(root, name, key);
      return problem === undefined ? [] : [{ message: problem, path: [...path, index, name] }];
    }),
  );
}

function findProblem(root, name, key) {
  const [operationId, api] = name.split('#').reverse();
  const document = api === undefined ? root : readBundle(api);
  if (document === undefined) return `There is no API \`${api}\`; name one of redocly.yaml, and run npm run generate.`;
  const found = listOperations(document).find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) return `There is no operation \`${name}\`; name one by its operationId.`;
  const keys = listExamples(found.operation, /^2/);
  return keys.includes(key) ? undefined : `\`${name}\` has no example \`${key}\` with a 2xx status; it has ${keys.join(', ') || 'none'}.`;
}

/** The bundle of another API. Its success responses are in their operations, as everywhere in this project. */
function readBundle(api) {
  const file = join(cwd(), 'generated', api, 'openapi.yaml');
  return existsSync(file) ? require('js-yaml').load(readFileSync(file, 'utf8')) : undefined;
}

function listOperations({ paths = {} }) {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item?.[method]).map((method) => ({ operation: item[method], path: ['paths', path, method] })),
  );
}

function listExamples({ responses = {} }, statuses) {
  return Object.entries(responses)
    .filter(([status]) => statuses.test(status))
    .flatMap(([, response]) => Object.values(response?.content ?? {}))
    .flatMap((media) => Object.keys(media.examples ?? {}));
}
