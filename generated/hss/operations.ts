// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface HssOperations {
  /**
   * Restore a server or disks from a backup
   *
   * **What it does:** Restores a server or disks from a backup.
   * For a server, name it in `server_id` and assign each disk backup to a disk in `mappings`.
   * For disks, leave out `server_id`; `mappings` is then optional.
   *
   * **Before you call:** An account can call this API without further permissions.
   * Under role- or policy-based authorization, an IAM user needs the permissions listed in
   * [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
   * identity-policy-based authorization requires none.
   * Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
   *
   * **After you call:** `200` means the request succeeded; the provider does not document whether the restore has then finished.
   * The response has no body.
   * Look for the restore in the [list of restore tasks](https://support.huaweicloud.com/intl/en-us/api-hss2.0/ListOperationLogsByVaultName.html)
   * (`GET /v5/{project_id}/ransomware/backup/operation-logs`): a task is `waiting` or `running`,
   * and ends as `success`, `failed`, `timeout` or `skipped`.
   * The server is powered on after the restore unless `power_on` is false.
   *
   * `POST /v5/{project_id}/ransomware/duplication/{backup_id}/restore`
   *
   * - `200`: The request succeeded. The response has no body.
   * - `400`: The request is invalid, or refers to something that is missing or not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.path.backup_id - ID of the backup to restore.
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.header.region - ID of the region that the server or the disks are in.
   * @param options.body - Where to restore the data to. Every property is optional, so the body is too.
   */
  restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>;
}

/** What `restoreBackup` takes. */
export interface RestoreBackupOptions extends CallOptions {
  path: NonNullable<operations['restoreBackup']['parameters']['path']>;
  query?: NonNullable<operations['restoreBackup']['parameters']['query']> | undefined;
  header?: NonNullable<operations['restoreBackup']['parameters']['header']> | undefined;
  /** Where to restore the data to. Every property is optional, so the body is too. */
  body?: NonNullable<operations['restoreBackup']['requestBody']>['content']['application/json'] | undefined;
}

/** What `restoreBackup` returns: data or an error, with the response. */
export type RestoreBackupResult = CallResult<operations['restoreBackup']>;
