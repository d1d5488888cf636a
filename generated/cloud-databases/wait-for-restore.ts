// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
import type { DataOf } from '../errors.ts';
import { type Follow, follow, type WaitOptions } from '../follow.ts';
import type { CloudDatabasesOperations, GetInstanceResult, RestoreBackupOptions, RestoreBackupResult } from './operations.ts';

/** The resource that shows the state of a restore. */
export type FollowedRestore = NonNullable<NonNullable<DataOf<GetInstanceResult>>['instance']>;

/**
 * Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore.
 * Throws a `RestoreError` if the restore fails, and an `ApiError` if it was not accepted or cannot be followed.
 *
 * @param client - A client that has `getInstance`.
 * @param request - The options that `restoreBackup` was called with.
 * @param restored - The result of `restoreBackup`.
 */
export function waitForRestore(
  client: Pick<CloudDatabasesOperations, 'getInstance'>,
  request: Pick<RestoreBackupOptions, 'path' | 'body'>,
  restored: RestoreBackupResult,
  options?: WaitOptions<FollowedRestore>,
): Promise<FollowedRestore> {
  return follow(FOLLOW, client, request, restored, options);
}

const FOLLOW: Follow = {
  "looks": [
    {
      "operation": "getInstance",
      "path": {
        "version": "request/path/version",
        "accountId": "request/path/accountId",
        "instanceId": "response/body/instance/id"
      },
      "resource": "instance"
    }
  ],
  "creates": true,
  "status": "status",
  "cause": [],
  "running": [
    "BUILD"
  ],
  "success": [
    "ACTIVE"
  ],
  "failure": [
    "ERROR",
    "FAILED"
  ]
};
