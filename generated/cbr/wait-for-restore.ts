// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import type { DataOf } from '../errors.ts';
import { type Follow, follow, type WaitOptions } from '../follow.ts';
import type { CbrOperations, GetTaskResult, RestoreBackupOptions, RestoreBackupResult } from './operations.ts';

/** The resource that shows the state of a restore. */
export type FollowedRestore = NonNullable<NonNullable<DataOf<GetTaskResult>>['operation_log']>;

/**
 * Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore.
 * Throws a `RestoreError` if the restore fails, and an `ApiError` if it was not accepted or cannot be followed.
 *
 * @param client - A client that has `listTasks` and `getTask`.
 * @param request - The options that `restoreBackup` was called with.
 * @param restored - The result of `restoreBackup`.
 */
export function waitForRestore(
  client: Pick<CbrOperations, 'listTasks' | 'getTask'>,
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
        "operation_type": "restore"
      },
      "resource": "operation_logs",
      "where": {
        "extra_info/restore/backup_id": "request/path/backup_id"
      },
      "since": "created_at"
    },
    {
      "operation": "getTask",
      "path": {
        "project_id": "request/path/project_id",
        "operation_log_id": "found/id"
      },
      "resource": "operation_log"
    }
  ],
  "status": "status",
  "progress": "extra_info/common/progress",
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
