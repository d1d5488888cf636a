/** What the runtime expressions of a journey refer to. */
export interface Run {
  inputs: Record<string, unknown>;
  /** The outputs of the steps so far. */
  steps: Record<string, Record<string, unknown>>;
  status?: number;
  /** Names are in lower case. */
  headers?: Record<string, string>;
  body?: unknown;
}

/** The value of a runtime expression of Arazzo, such as `$response.body#/backups/0/id`; what is inside lists and objects is evaluated too. */
export function evaluate(value: unknown, run: Run): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, run));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, evaluate(item, run)]));
  }
  return typeof value === 'string' && value.startsWith('$') ? evaluateExpression(value, run) : value;
}

function evaluateExpression(expression: string, { inputs, steps, status, headers = {}, body }: Run): unknown {
  if (expression === '$statusCode') return status;
  const [source = '', pointer = ''] = expression.split('#/');
  const [root, ...names] = source.split('.');
  if (root === '$inputs') return inputs[names[0] ?? ''];
  if (root === '$steps') return steps[names[0] ?? '']?.[names[2] ?? ''];
  if (names[0] === 'header') return headers[names.slice(1).join('.').toLowerCase()];
  return pointer.split('/').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], body);
}

/** Whether a condition is met; the journeys compare two values only. */
export function isMet({ condition }: { condition: string }, run: Run): boolean {
  const [left, right] = condition.split(' == ').map((side) => {
    const text = /^'(.*)'$/.exec(side)?.[1];
    return text ?? (/^\d+$/.test(side) ? Number(side) : evaluate(side, run));
  });
  return left === right;
}
