// Generated from specs/otc/vbs-v2/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface VbsV2Operations {
  /**
   * List backups
   *
   * **What it does:** Lists the backups of a project with their details. The list can be filtered and is split into pages.
   * The provider has deprecated this API. Use the OpenStack-native v3 API instead.
   *
   * **After you call:** Restore a backup whose status is `available`, to the disk `volume_id` or to another disk of at least the same size.
   * If the list is not complete, the response has a link to the next page in `backups_links`.
   *
   * `GET /v2/{project_id}/backups/detail`
   *
   * - `200`: The backups.
   * - `400`: The server could not process the request.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: You are not allowed to access the resource.
   * - `404`: The requested resource was not found.
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
   * @deprecated
   * @param options.path.project_id - ID of the project that the backups belong to.
   * @param options.query.name - Returns only the backups with this name.
   * @param options.query.status - Returns only the backups with this status.
   * @param options.query.sort_key - Property to sort the backups by.
   * @param options.query.sort_dir - Direction to sort the backups in.
   * @param options.query.offset - Number of backups to skip.
   * @param options.query.limit - Maximum number of backups to return.
   * @param options.query.volume_id - Returns only the backups of the disk with this ID.
   */
  listBackups(options: ListBackupsOptions): Promise<ListBackupsResult>;

  /**
   * Get a backup
   *
   * **What it does:** Returns one backup.
   * The provider has deprecated this API. Use the OpenStack-native v3 API instead.
   *
   * **After you call:** Before a restore, check that the status is `available`.
   * After a restore has been accepted, the status is `restoring` until the restore has finished, and then `available` again.
   * `available` can also mean that the restore has not started yet, and a short restore may end before a poll returns `restoring`.
   * To find out whether the restore failed, get the disk from Elastic Volume Service (`getVolumeV2` of the `otc-evs` API): its status is then `error_restoring`.
   *
   * `GET /v2/{project_id}/backups/{backup_id}`
   *
   * - `200`: The backup.
   * - `400`: The server could not process the request.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: You are not allowed to access the resource.
   * - `404`: The requested resource, such as the backup, was not found.
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
   * @deprecated
   * @param options.path.project_id - ID of the project that the backups belong to.
   * @param options.path.backup_id - ID of the backup.
   */
  getBackup(options: GetBackupOptions): Promise<GetBackupResult>;

  /**
   * Restore a disk from a backup
   *
   * **What it does:** Restores a disk from a backup and overwrites the data on the disk. This cannot be undone.
   * The provider has deprecated this API. Use the OpenStack-native v3 API instead.
   *
   * **Before you call:** Stop the server that the disk is attached to, and detach the disk. The backup must be `available`.
   * See [Data Restoration Using a VBS Backup](https://docs.otc.t-systems.com/volume-backup-service/umn/operation_guide/data_restoration_using_a_vbs_backup.html).
   * Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
   *
   * **After you call:** `202` means that the restore was accepted, not that it has finished. The response identifies the backup and the disk.
   * Poll the backup (`GET /v2/{project_id}/backups/{backup_id}`): its status is `restoring` during the restore, and `available` again when the restore has succeeded.
   * If the restore fails, the disk's status in Elastic Volume Service (`getVolumeV2` of the `otc-evs` API) is `error_restoring`.
   * Attach the disk and start the server afterwards.
   *
   * `POST /v2/{project_id}/backups/{backup_id}/restore`
   *
   * - `202`: The restore was accepted but has not finished.
   * - `400`: The server could not process the request.
   * - `401`: The token is missing, invalid or expired.
   * - `403`: You are not allowed to access the resource.
   * - `404`: The requested resource, such as the backup, was not found.
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
   * @deprecated
   * @param options.path.project_id - ID of the project that the backups belong to.
   * @param options.path.backup_id - ID of the backup.
   * @param options.body - The disk to restore.
   */
  restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>;
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
  /** The disk to restore. */
  body: NonNullable<operations['restoreBackup']['requestBody']>['content']['application/json'];
}

/** The result of `restoreBackup`: data or an error, with the response. */
export type RestoreBackupResult = CallResult<operations['restoreBackup']>;
