import type { Lifecycle } from '../../../scripts/openapi/document.ts';
import { describeApi } from '../describe-api.ts';

export const LIFECYCLE = {
  refusal: 'restoreRunning',
  outcomes: {
    restoreSucceeds: [
      { listTasks: 'waiting', getTask: 'waiting', getBackup: 'available', 'disks#getDisk': 'available' },
      { listTasks: 'running', getTask: 'running', getBackup: 'restoring', 'disks#getDisk': 'restoring' },
      { listTasks: 'success', getTask: 'success', getBackup: 'available', 'disks#getDisk': 'available' },
    ],
    restoreFails: [
      { listTasks: 'waiting', getTask: 'waiting', getBackup: 'available', 'disks#getDisk': 'available' },
      { listTasks: 'failed', getTask: 'failed', getBackup: 'available', 'disks#getDisk': 'error' },
    ],
  },
} satisfies Lifecycle;

const TOKEN = { type: 'apiKey', in: 'header', name: 'X-Auth-Token' };

/** Two APIs: one restores backups to disks, the other one has the disks. Each example is `{ status: its key }`. */
export const RESTORES = describeRestores(TOKEN);

/** The same with another security scheme. */
export function describeRestores(scheme: object) {
  const more = { security: [{ Token: [] }], components: { securitySchemes: { Token: scheme } } };
  return {
    backups: describeApi(
      {
        '/{project}/backups/{backup}': {
          parameters: [inPath('project'), inPath('backup')],
          get: show('getBackup', 'available', 'restoring'),
        },
        '/{project}/backups/{backup}/restore': {
          parameters: [inPath('project'), inPath('backup')],
          post: {
            operationId: 'restoreBackup',
            'x-restore': { outcome: 'accepted', completion: 'Its status.', fields: { backup: ['{backup}'], target: ['/disks/*/disk'] } },
            'x-lifecycle': LIFECYCLE,
            requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', required: ['disks'] } } } },
            responses: { 202: { description: 'Accepted.' }, 400: respond('invalid'), 409: respond('restoreRunning') },
          },
        },
        '/{project}/tasks': { parameters: [inPath('project')], get: show('listTasks', 'none', 'waiting', 'running', 'success', 'failed') },
        '/{project}/tasks/{task}': {
          parameters: [inPath('project'), inPath('task')],
          get: show('getTask', 'none', 'waiting', 'running', 'success', 'failed'),
        },
      },
      more,
    ),
    disks: describeApi(
      {
        '/{project}/disks/{disk}': {
          parameters: [inPath('project'), inPath('disk')],
          get: show('getDisk', 'available', 'restoring', 'error'),
        },
      },
      more,
    ),
  };
}

function inPath(name: string): object {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function show(operationId: string, ...states: string[]): object {
  return { operationId, responses: { 200: respond(...states), 400: respond('invalid') } };
}

function respond(...states: string[]): object {
  const examples = Object.fromEntries(states.map((state) => [state, { value: { status: state } }]));
  const schema = { type: 'object', required: ['status'], properties: { status: { type: 'string' } } };
  return { description: 'A state.', content: { 'application/json': { schema, examples } } };
}
