// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface CloudDatabasesOperations {
  /**
   * List the backups of all database instances
   *
   * **What it does:** Lists the backups of all database instances of the account, including those of high-availability groups.
   *
   * **Before you call:** The user needs access to Cloud Files, as for every operation on backups.
   *
   * **After you call:** Choose a backup whose `status` is `COMPLETED`, and restore it (`restoreBackup`) by its `id`.
   * `volume_size` and `flavor_ram` help to choose the volume and the flavor of the new instance; a backup does not name a flavor.
   *
   * `GET /{version}/{accountId}/backups`
   *
   * - `200`: The backups.
   * - `400`: The request lacks an element, or the value of an element is invalid.
   * - `401`: You are not authorized to complete this operation, for example because the token is invalid.
   * - `403`: Access to the requested resource is denied.
   * - `404`: The requested item was not found.
   * - `405`: The method is not allowed for this resource.
   * - `413`: The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores per minute, and 100 requests per minute to each other operation of this API.
   * - `422`: The item cannot be processed.
   * - `500`: The instance has experienced a fault.
   * - `501`: The server does not support the functionality that the request needs.
   * - `503`: The service is not available.
   *
   * @param options.path.version - Version of the API.
   * @param options.path.accountId - ID of the account that owns the instance.
   * @param options.query.datastore - Type of database that the backups belong to, such as `mysql`. If it is missing, backups of all types are listed.
   */
  listBackups(options: ListBackupsOptions): Promise<ListBackupsResult>;

  /**
   * Get a backup
   *
   * **What it does:** Returns one backup.
   *
   * **Before you call:** The user needs access to Cloud Files, as for every operation on backups.
   *
   * **After you call:** A backup whose `status` is `COMPLETED` can be restored (`restoreBackup`). Poll a backup that is `NEW` or `BUILDING`.
   * Delete a backup whose `status` is `FAILED`.
   *
   * `GET /{version}/{accountId}/backups/{backupId}`
   *
   * - `200`: The backup.
   * - `400`: The request lacks an element, or the value of an element is invalid.
   * - `401`: You are not authorized to complete this operation, for example because the token is invalid.
   * - `403`: Access to the requested resource is denied.
   * - `404`: The requested item was not found.
   * - `405`: The method is not allowed for this resource.
   * - `413`: The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores per minute, and 100 requests per minute to each other operation of this API.
   * - `422`: The item cannot be processed.
   * - `500`: The instance has experienced a fault.
   * - `501`: The server does not support the functionality that the request needs.
   * - `503`: The service is not available.
   *
   * @param options.path.version - Version of the API.
   * @param options.path.accountId - ID of the account that owns the instance.
   * @param options.path.backupId - ID of the backup.
   */
  getBackup(options: GetBackupOptions): Promise<GetBackupResult>;

  /**
   * Restore a backup to a new database instance
   *
   * **What it does:** Creates a new database instance and restores a backup to it, with the users, passwords and access rights
   * of the instance that was backed up.
   * An incremental backup is restored like a full backup: the service restores its parents first.
   *
   * **Before you call:** Choose a flavor and a volume size.
   * You can also create users and databases, provided their names differ from those of the instance that was backed up;
   * see [Create database instance](https://github.com/rackerlabs/docs-cloud-databases/blob/master/api-docs/api-reference/methods/post-create-database-instance-version-accountid-instances.rst)
   * for these and other options.
   * This call is not idempotent: each successful call creates another instance.
   *
   * **After you call:** `200` means that the instance is being built, not that its data has been restored.
   * Poll the instance (`getInstance`): its
   * [status](https://github.com/rackerlabs/docs-cloud-databases/blob/master/api-docs/general-api-info/database-instance-status.rst)
   * is `BUILD`, then `ACTIVE`, or `ERROR` or `FAILED` if the restore fails. Delete an instance whose status is `FAILED`.
   *
   * `POST /{version}/{accountId}/instances`
   *
   * - `200`: The request succeeded. The instance is being built.
   * - `400`: The request lacks an element, or the value of an element is invalid.
   * - `401`: You are not authorized to complete this operation, for example because the token is invalid.
   * - `403`: Access to the requested resource is denied.
   * - `404`: The requested item was not found.
   * - `405`: The method is not allowed for this resource.
   * - `413`: The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores per minute, and 100 requests per minute to each other operation of this API.
   * - `415`: The content type of the request is not supported.
   * - `422`: The item cannot be processed.
   * - `500`: The instance has experienced a fault.
   * - `501`: The server does not support the functionality that the request needs.
   * - `503`: The service is not available.
   *
   * @param options.path.version - Version of the API.
   * @param options.path.accountId - ID of the account that owns the instance.
   * @param options.body - The instance to create, and the backup to restore to it.
   */
  restoreBackup(options: RestoreBackupOptions): Promise<RestoreBackupResult>;

  /**
   * Get a database instance
   *
   * **What it does:** Returns one database instance with its status, volume and configuration group.
   * For an instance in a high-availability group, the call returns the source or the replica that has the ID.
   *
   * **After you call:** To follow a restore (`restoreBackup`), poll the instance that it created until its `status` is no longer `BUILD`.
   * `ACTIVE` means that the instance is online, `ERROR` that its last operation failed,
   * and `FAILED` that the datastore could not be set up: delete the instance and create another.
   * Connect to `hostname`, since the IP address behind it can change.
   *
   * `GET /{version}/{accountId}/instances/{instanceId}`
   *
   * - `200`: The instance.
   * - `400`: The request lacks an element, or the value of an element is invalid.
   * - `401`: You are not authorized to complete this operation, for example because the token is invalid.
   * - `403`: Access to the requested resource is denied.
   * - `404`: The requested item was not found.
   * - `405`: The method is not allowed for this resource.
   * - `413`: The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores per minute, and 100 requests per minute to each other operation of this API.
   * - `422`: The item cannot be processed.
   * - `500`: The instance has experienced a fault.
   * - `501`: The server does not support the functionality that the request needs.
   * - `503`: The service is not available.
   *
   * @param options.path.version - Version of the API.
   * @param options.path.accountId - ID of the account that owns the instance.
   * @param options.path.instanceId - ID of the instance.
   */
  getInstance(options: GetInstanceOptions): Promise<GetInstanceResult>;
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
  /** The instance to create, and the backup to restore to it. */
  body: NonNullable<operations['restoreBackup']['requestBody']>['content']['application/json'];
}

/** The result of `restoreBackup`: data or an error, with the response. */
export type RestoreBackupResult = CallResult<operations['restoreBackup']>;

/** The options of `getInstance`. */
export interface GetInstanceOptions extends CallOptions {
  path: NonNullable<operations['getInstance']['parameters']['path']>;
}

/** The result of `getInstance`: data or an error, with the response. */
export type GetInstanceResult = CallResult<operations['getInstance']>;
