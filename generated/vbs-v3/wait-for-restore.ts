// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
import type { DataOf } from '../errors.ts';
import { type Follow, follow, type WaitOptions } from '../follow.ts';
import type { GetVolumeV3Result, OtcEvsOperations } from '../otc-evs/operations.ts';
import type { RestoreBackupOptions, RestoreBackupResult } from './operations.ts';

/** The resource that shows the state of a restore. */
export type FollowedRestore = NonNullable<NonNullable<DataOf<GetVolumeV3Result>>['volume']>;

/**
 * Waits for the end of a restore and returns its final resource. Only sends read requests, and never repeats the restore.
 * Throws a `RestoreError` if the restore fails, and an `ApiError` if it was not accepted or cannot be followed.
 *
 * The state before the restore is the same as after it, so success is only reported after the restore was seen running.
 * Choose an `interval` that is shorter than a restore takes, and set a `timeout`.
 *
 * @param client - A client that has `getVolumeV3`.
 * @param request - The options that `restoreBackup` was called with.
 * @param restored - The result of `restoreBackup`.
 */
export function waitForRestore(
  client: Pick<OtcEvsOperations, 'getVolumeV3'>,
  request: Pick<RestoreBackupOptions, 'path' | 'body'>,
  restored: RestoreBackupResult,
  options?: WaitOptions<FollowedRestore>,
): Promise<FollowedRestore> {
  return follow(FOLLOW, client, request, restored, options);
}

const FOLLOW: Follow = {
  "looks": [
    {
      "operation": "getVolumeV3",
      "path": {
        "project_id": "request/path/project_id",
        "volume_id": "response/body/restore/volume_id"
      },
      "resource": "volume"
    }
  ],
  "status": "status",
  "cause": [],
  "running": [
    "restoring-backup"
  ],
  "success": [
    "available"
  ],
  "failure": [
    "error_restoring"
  ]
};
