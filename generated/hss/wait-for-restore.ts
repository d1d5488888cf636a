// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import type { DataOf } from '../errors.ts';
import { type Follow, follow, type WaitOptions } from '../follow.ts';
import type { HssOperations, ListTasksResult, RestoreBackupOptions, RestoreBackupResult } from './operations.ts';

/** The resource that shows the state of a restore. */
export type FollowedRestore = NonNullable<NonNullable<DataOf<ListTasksResult>>['data_list']>[number];

/**
 * Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore.
 * Throws a `RestoreError` if the restore fails, and an `ApiError` if it was not accepted or cannot be followed.
 *
 * @param client - A client that has `listTasks`.
 * @param request - The options that `restoreBackup` was called with.
 * @param restored - The result of `restoreBackup`.
 */
export function waitForRestore(
  client: Pick<HssOperations, 'listTasks'>,
  request: Pick<RestoreBackupOptions, 'path' | 'body'>,
  restored: RestoreBackupResult,
  options?: WaitOptions<FollowedRestore>,
): Promise<FollowedRestore> {
  return follow(FOLLOW, client, request, restored, options);
}

const FOLLOW: Follow = {
  "looks": [
    {
      "operation": "listTasks",
      "path": {
        "project_id": "request/path/project_id"
      },
      "query": {
        "offset": 0,
        "limit": 200
      },
      "resource": "data_list",
      "where": {
        "host_id": "request/body/server_id"
      },
      "since": "started_at"
    }
  ],
  "status": "status",
  "progress": "process",
  "cause": [
    "error_info/code",
    "error_info/message"
  ],
  "running": [
    "waiting",
    "running"
  ],
  "success": [
    "success"
  ],
  "failure": [
    "failed",
    "timeout",
    "skipped"
  ]
};
