// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface CbrOperations {
  /**
   * List backups
   *
   * **What it does:** Lists the backups of a project. The list can be filtered and is split into pages.
   * A server backup contains the backups of its disks in `children`.
   *
   * **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
   * `cbr:backups:list`.
   *
   * **After you call:** Restore a backup that is `available` and whose `extend_info.supported_restore_mode` is `backup`.
   * Use its `children` for the `mappings` of the restore (`restoreBackup`):
   * the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
   *
   * `GET /v3/{project_id}/backups`
   *
   * - `200`: The matching backups.
   * - `400`: The request is invalid.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: The account is not allowed to call the operation.
   * - `404`: The vault, the restore point or the resource does not exist.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid request or response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the backups belong to.
   * @param options.query.checkpoint_id - ID of the restore point that the backups belong to.
   * @param options.query.dec - Whether to list backups of a dedicated cloud.
   * @param options.query.end_time - Returns only the backups that end before this time in UTC, such as `2018-02-01T12:00:00Z`.
   * @param options.query.image_type - Type of the backups.
   * @param options.query.limit - Maximum number of backups per page.
   * @param options.query.marker - ID of the last backup of the previous page.
   * @param options.query.member_status - Whether the sharing of the backup is pending, accepted or rejected.
   * @param options.query.name - Name of the backups.
   * @param options.query.offset - Number of backups to skip.
   * @param options.query.own_type - Whether to list the backups of the project, those that other projects share with it, or both.
   * @param options.query.parent_id - ID of the server backup that the disk backups belong to.
   * @param options.query.resource_az - Availability zone of the resource that was backed up.
   * @param options.query.resource_id - ID of the resource that was backed up.
   * @param options.query.resource_name - Name of the resource that was backed up.
   * @param options.query.resource_type - Type of the resource that was backed up.
   * @param options.query.sort - Properties to sort by, separated by commas: `created_at`, `updated_at`, `name`, `status`, `protected_at` or `id`, each followed by `:asc` or `:desc`. Without a direction, the order is descending.
   * @param options.query.start_time - Returns only the backups that start after this time in UTC, such as `2018-02-01T12:00:00Z`.
   * @param options.query.status - State of the backups. Repeat the parameter for several states, such as `status=available&status=error`.
   * @param options.query.used_percent - Returns only the backups that use at least this percentage of the capacity of their vault.
   * @param options.query.vault_id - ID of the vault that contains the backups.
   */
  listBackups(options: ListBackupsOptions): Promise<ListBackupsResult>;

  /**
   * Get a backup
   *
   * **What it does:** Returns one backup.
   * A server backup contains the backups of its disks in `children`.
   *
   * **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
   * `cbr:backups:get`.
   *
   * **After you call:** Use the `children` for the `mappings` of a restore (`restoreBackup`):
   * the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
   * During a restore, `status` is `waiting_restore`, then `restoring`, and `available` again when the restore has ended.
   * This status does not show whether the restore succeeded. To find out, get the task of the restore (`getTask`).
   *
   * `GET /v3/{project_id}/backups/{backup_id}`
   *
   * - `200`: The backup.
   * - `400`: The request is invalid.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: The account is not allowed to call the operation.
   * - `404`: The backup does not exist.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid request or response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the backup belongs to.
   * @param options.path.backup_id - ID of the backup.
   */
  getBackup(options: GetBackupOptions): Promise<GetBackupResult>;

  /**
   * Restore a server or a disk from a backup
   *
   * **What it does:** Restores a server backup to a server, or a disk backup to a disk, and overwrites the data there.
   * This cannot be undone, and a running restore cannot be stopped.
   * To restore a server, set `server_id` and `mappings`. To restore a disk, set `volume_id` and omit `server_id`.
   *
   * **Before you call:** The service shuts down [a server](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_server_backup.html) itself.
   * You can restore [a disk](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_disk_backup.html) only from its own backup. Stop its server and detach the disk yourself.
   * An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
   * `cbr:backups:restore`, together with `ecs:cloudServers:list` and `evs:volumes:list`.
   * The call is not idempotent. A request sent while a restore is running is rejected with `BackupService.2010`.
   *
   * **After you call:** `202` means that the restore was accepted, not that it has finished. The response has no body.
   * Find the task of the type `restore` in the list of tasks (`listTasks`): it is `waiting` or `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
   * A server is powered on after the restore unless `power_on` is false. Attach a disk and start its server yourself.
   *
   * `POST /v3/{project_id}/backups/{backup_id}/restore`
   *
   * - `202`: The restore was accepted but has not finished. The response has no body.
   * - `400`: The request is invalid, or the state of the backup, the server or the disk does not allow a restore.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: The account is not allowed to call the operation.
   * - `404`: The backup, the server or the disk does not exist.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid request or response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the backup belongs to.
   * @param options.path.backup_id - ID of the backup to restore.
   * @param options.body - The target of the restore.
   */
  restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>;

  /**
   * List tasks
   *
   * **What it does:** Lists the tasks of a project, such as backups and restores. The list can be filtered and is split into pages.
   *
   * **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
   * `cbr:tasks:list`.
   *
   * **After you call:** The response to a restore does not name its task.
   * To find it, list the tasks with `operation_type=restore`.
   * Compare `extra_info.restore` with the backup and the target of the restore, and `created_at` with the time of the call.
   * Then poll the task (`getTask`) until it ends.
   *
   * `GET /v3/{project_id}/operation-logs`
   *
   * - `200`: The matching tasks.
   * - `400`: The request is invalid.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: The account is not allowed to call the operation.
   * - `404`: The vault or the resource does not exist.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid request or response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the tasks belong to.
   * @param options.query.end_time - Returns only the tasks that end before this time in UTC, such as `2018-02-01T12:00:00Z`.
   * @param options.query.limit - Maximum number of tasks per page.
   * @param options.query.offset - Number of tasks to skip.
   * @param options.query.operation_type - Type of the tasks.
   * @param options.query.provider_id - Kind of resource that the tasks belong to, a server or a disk. The `provider_id` of a backup has the same values.
   * @param options.query.resource_id - ID of the resource that is backed up or restored.
   * @param options.query.resource_name - Name of the resource that is backed up or restored.
   * @param options.query.start_time - Returns only the tasks that start after this time in UTC, such as `2018-01-01T12:00:00Z`.
   * @param options.query.status - State of the tasks.
   * @param options.query.vault_id - ID of the vault that the resource is associated with.
   * @param options.query.vault_name - Name of the vault that the resource is associated with.
   */
  listTasks(options: ListTasksOptions): Promise<ListTasksResult>;

  /**
   * Get a task
   *
   * **What it does:** Returns one task with its progress and, if it failed, the error.
   *
   * **Before you call:** List the tasks (`listTasks`) to find the ID of a task.
   * An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
   * `cbr:tasks:get`.
   *
   * **After you call:** Repeat the call while `status` is `waiting` or `running`.
   * The task ends as `success`, `failed`, `timeout` or `skipped`. If it failed, `error_info` states the error.
   *
   * `GET /v3/{project_id}/operation-logs/{operation_log_id}`
   *
   * - `200`: The task.
   * - `400`: The request is invalid.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: The account is not allowed to call the operation.
   * - `404`: The task does not exist.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid request or response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the task belongs to.
   * @param options.path.operation_log_id - ID of the task.
   */
  getTask(options: GetTaskOptions): Promise<GetTaskResult>;
}

/** The options of `listBackups`. */
export interface ListBackupsOptions extends CallOptions {
  path: NonNullable<operations['listBackups']['parameters']['path']>;
  query?: NonNullable<operations['listBackups']['parameters']['query']> | undefined;
}

/** The result of `listBackups`: data or an error, with the response. */
export type ListBackupsResult = CallResult<operations['listBackups']>;

/** The options of `getBackup`. */
export interface GetBackupOptions extends CallOptions {
  path: NonNullable<operations['getBackup']['parameters']['path']>;
}

/** The result of `getBackup`: data or an error, with the response. */
export type GetBackupResult = CallResult<operations['getBackup']>;

/** The options of `restoreBackup`. */
export interface RestoreBackupOptions extends CallOptions {
  path: NonNullable<operations['restoreBackup']['parameters']['path']>;
  /** The target of the restore. */
  body: NonNullable<operations['restoreBackup']['requestBody']>['content']['application/json'];
}

/** The result of `restoreBackup`: data or an error, with the response. */
export type RestoreBackupResult = CallResult<operations['restoreBackup']>;

/** The options of `listTasks`. */
export interface ListTasksOptions extends CallOptions {
  path: NonNullable<operations['listTasks']['parameters']['path']>;
  query?: NonNullable<operations['listTasks']['parameters']['query']> | undefined;
}

/** The result of `listTasks`: data or an error, with the response. */
export type ListTasksResult = CallResult<operations['listTasks']>;

/** The options of `getTask`. */
export interface GetTaskOptions extends CallOptions {
  path: NonNullable<operations['getTask']['parameters']['path']>;
}

/** The result of `getTask`: data or an error, with the response. */
export type GetTaskResult = CallResult<operations['getTask']>;
