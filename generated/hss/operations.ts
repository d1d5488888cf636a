// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface HssOperations {
  /**
   * List the servers that are protected against ransomware
   *
   * **What it does:** Lists the servers of a project with the state of their ransomware protection and of their backups.
   * The list can be filtered and is split into pages.
   *
   * **Before you call:** Ransomware protection uses Cloud Backup and Recovery (CBR), which must be available in the region.
   *
   * **After you call:** Use the `host_id` of a server to list its backups (`listBackups`) and, as `server_id`, to restore it (`restoreBackup`).
   *
   * `GET /v5/{project_id}/ransomware/server`
   *
   * - `200`: The servers.
   * - `400`: The request is invalid, or refers to a resource that does not exist or is not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.header.region - ID of the region that the servers are in.
   * @param options.query.offset - Number of servers to skip.
   * @param options.query.limit - Maximum number of servers per page.
   * @param options.query.host_name - Name of the server.
   * @param options.query.os_type - Operating system of the server.
   * @param options.query.host_ip - IP address of the server.
   * @param options.query.host_status - Whether the server is running (`ACTIVE`) or stopped (`SHUTOFF`). If it is missing, both are listed.
   * @param options.query.last_days - How many days back protection events and backups are counted, from 1 to 30. One day if it is missing.
   */
  listProtectedServers(options: ListProtectedServersOptions): Promise<ListProtectedServersResult>;

  /**
   * List the restore tasks
   *
   * **What it does:** Lists the tasks that restore servers. The list can be filtered and is split into pages.
   *
   * **Before you call:** An account can call this API without further permissions.
   * Under role- or policy-based authorization, an IAM user needs the permissions listed in
   * [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
   * identity-policy-based authorization requires none.
   *
   * **After you call:** A task has neither an ID nor the ID of its backup.
   * To find the task of a restore, compare `host_id`, `backup_name` and `started_at` with the server, the backup and the time of the restore (`restoreBackup`).
   * A task is `waiting` or `running`, with its progress in `process`, and ends as `success`, `failed`, `timeout` or `skipped`.
   * If it failed, `error_info` states the error.
   *
   * `GET /v5/{project_id}/ransomware/backup/operation-logs`
   *
   * - `200`: The tasks.
   * - `400`: The request is invalid, or refers to a resource that does not exist or is not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.query.status - Status of the tasks.
   * @param options.query.resource_name - Name of the server.
   * @param options.query.offset - Number of tasks to skip.
   * @param options.query.limit - Maximum number of tasks per page. The provider documents no range for it.
   * @param options.query.last_days - Number of past days to list tasks for.
   */
  listTasks(options: ListTasksOptions): Promise<ListTasksResult>;

  /**
   * List the backups of a server
   *
   * **What it does:** Lists the ransomware backups of a server. The list can be filtered and is split into pages.
   *
   * **Before you call:** An account can call this API without further permissions.
   * Under role- or policy-based authorization, an IAM user needs the permissions listed in
   * [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
   * identity-policy-based authorization requires none.
   *
   * **After you call:** Choose a backup whose `backup_status` is `available`.
   * Get it (`getBackup`) to see the disk backups that a restore assigns to disks.
   *
   * `GET /v5/{project_id}/ransomware/backup/{host_id}`
   *
   * - `200`: The backups of the server.
   * - `400`: The request is invalid, or refers to a resource that does not exist or is not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.path.host_id - ID of the server.
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.header.region - ID of the region that the server or the disks are in.
   * @param options.query.offset - Number of backups to skip.
   * @param options.query.limit - Maximum number of backups per page.
   * @param options.query.status - Status of the backups.
   * @param options.query.name - Name of the backup.
   * @param options.query.last_days - Number of past days to list backups for, from 1 to 30.
   */
  listBackups(options: ListBackupsOptions): Promise<ListBackupsResult>;

  /**
   * Get a backup
   *
   * **What it does:** Returns a ransomware backup of a server, with the backups of its disks in `children`.
   *
   * **Before you call:** An account can call this API without further permissions.
   * Under role- or policy-based authorization, an IAM user needs the permissions listed in
   * [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
   * identity-policy-based authorization requires none.
   *
   * **After you call:** Use the `children` for the `mappings` of a restore (`restoreBackup`):
   * the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
   * While the server is being restored, the status of the backup is `waiting_restore` or `restoring`.
   * This status does not show whether the restore succeeded. To find out, list the tasks (`listTasks`).
   *
   * `GET /v5/{project_id}/ransomware/backup/{backup_id}/detail`
   *
   * - `200`: The backup.
   * - `400`: The request is invalid, or refers to a resource that does not exist or is not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.path.backup_id - ID of the backup.
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.header.region - ID of the region that the server or the disks are in.
   */
  getBackup(options: GetBackupOptions): Promise<GetBackupResult>;

  /**
   * Restore a server or disks from a backup
   *
   * **What it does:** Restores a server or disks from a backup.
   * To restore a server, name it in `server_id` and assign each disk backup to a disk in `mappings`.
   * To restore disks, omit `server_id`; `mappings` is then optional.
   *
   * **Before you call:** An account can call this API without further permissions.
   * Under role- or policy-based authorization, an IAM user needs the permissions listed in
   * [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
   * identity-policy-based authorization requires none.
   * Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
   *
   * **After you call:** `200` means that the request succeeded. The provider does not document whether the restore has finished by then.
   * The response has no body.
   * Find the restore in the list of restore tasks (`listTasks`): a task is `waiting` or `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
   * The server is powered on after the restore unless `power_on` is false.
   *
   * `POST /v5/{project_id}/ransomware/duplication/{backup_id}/restore`
   *
   * - `200`: The request succeeded. The response has no body.
   * - `400`: The request is invalid, or refers to a resource that does not exist or is not allowed.
   * - `401`: The token is missing, invalid or expired.
   *
   * @param options.path.project_id - ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html).
   * @param options.path.backup_id - ID of the backup to restore.
   * @param options.query.enterprise_project_id - ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project.
   * @param options.header.region - ID of the region that the server or the disks are in.
   * @param options.body - The target of the restore. Every property is optional, and so is the body.
   */
  restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>;
}

/** The options of `listProtectedServers`. */
export interface ListProtectedServersOptions extends CallOptions {
  path: NonNullable<operations['listProtectedServers']['parameters']['path']>;
  query?: NonNullable<operations['listProtectedServers']['parameters']['query']> | undefined;
  header?: NonNullable<operations['listProtectedServers']['parameters']['header']> | undefined;
}

/** The result of `listProtectedServers`: data or an error, with the response. */
export type ListProtectedServersResult = CallResult<operations['listProtectedServers']>;

/** The options of `listTasks`. */
export interface ListTasksOptions extends CallOptions {
  path: NonNullable<operations['listTasks']['parameters']['path']>;
  query: NonNullable<operations['listTasks']['parameters']['query']>;
}

/** The result of `listTasks`: data or an error, with the response. */
export type ListTasksResult = CallResult<operations['listTasks']>;

/** The options of `listBackups`. */
export interface ListBackupsOptions extends CallOptions {
  path: NonNullable<operations['listBackups']['parameters']['path']>;
  query: NonNullable<operations['listBackups']['parameters']['query']>;
  header?: NonNullable<operations['listBackups']['parameters']['header']> | undefined;
}

/** The result of `listBackups`: data or an error, with the response. */
export type ListBackupsResult = CallResult<operations['listBackups']>;

/** The options of `getBackup`. */
export interface GetBackupOptions extends CallOptions {
  path: NonNullable<operations['getBackup']['parameters']['path']>;
  query?: NonNullable<operations['getBackup']['parameters']['query']> | undefined;
  header?: NonNullable<operations['getBackup']['parameters']['header']> | undefined;
}

/** The result of `getBackup`: data or an error, with the response. */
export type GetBackupResult = CallResult<operations['getBackup']>;

/** The options of `restoreBackup`. */
export interface RestoreBackupOptions extends CallOptions {
  path: NonNullable<operations['restoreBackup']['parameters']['path']>;
  query?: NonNullable<operations['restoreBackup']['parameters']['query']> | undefined;
  header?: NonNullable<operations['restoreBackup']['parameters']['header']> | undefined;
  /** The target of the restore. Every property is optional, and so is the body. */
  body?: NonNullable<operations['restoreBackup']['requestBody']>['content']['application/json'] | undefined;
}

/** The result of `restoreBackup`: data or an error, with the response. */
export type RestoreBackupResult = CallResult<operations['restoreBackup']>;
