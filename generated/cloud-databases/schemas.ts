// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** A backup of a database instance or of a high-availability group. */
export type Backup = components['schemas']['Backup'];

/** Backups of the account. */
export type ListBackupsResponse = components['schemas']['ListBackupsResponse'];

/** The reason why the request was rejected. The only property is named after the fault, such as `itemNotFound`. */
export type Fault = components['schemas']['Fault'];

/** One backup. */
export type GetBackupResponse = components['schemas']['GetBackupResponse'];

/** The instance to create. Other options for creating an instance (`configuration`, `datastore`, `databases`, `users`) are allowed. */
export type InstanceRestore = components['schemas']['InstanceRestore'];

/** Request to restore a backup to a new instance. */
export type RestoreBackupRequest = components['schemas']['RestoreBackupRequest'];

/** Link to a resource. */
export type Link = components['schemas']['Link'];

/** Status of the instance. - `BUILD`: It is being provisioned. In a restore, the next status is `ACTIVE`, `ERROR` or `FAILED`. - `ACTIVE`: It is online and accepts requests. - `ERROR`: Its last operation failed. - `FAILED`: It was created, but its datastore could not be set up. Delete it and create another instance. - `BACKUP`: It is being backed up. - `BLOCKED`: It does not respond. - `CONVERT_TO_HA`: It is being converted to high availability. - `DELETION_PENDING`: It is going to be deleted. - `DETACH_REPLICA`: It is a replica that is being detached from its source. - `REBOOT`: It is rebooting. - `REPLICATION_ERROR`: Its replication is broken. - `RESIZE`: It is being resized. - `RESTART_REQUIRED`: Its configuration changed. Restart it when convenient. - `RESTART`: Its database service is restarting. - `SHUTDOWN`: Its services are ending, or its server runs while the instance is shut down. A high-availability group as a whole has other statuses. */
export type InstanceStatus = components['schemas']['InstanceStatus'];

/** A database instance. */
export type Instance = components['schemas']['Instance'];

/** Response to an accepted restore. */
export type RestoreBackupResponse = components['schemas']['RestoreBackupResponse'];

/** One database instance. */
export type GetInstanceResponse = components['schemas']['GetInstanceResponse'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type CloudDatabasesErrorCode =
  | 'badMediaType'
  | 'badMethod'
  | 'badRequest'
  | 'forbidden'
  | 'instanceFault'
  | 'itemNotFound'
  | 'notImplemented'
  | 'overLimit'
  | 'serviceUnavailable'
  | 'unauthorized'
  | 'unprocessableEntity'
  | UndocumentedCode;
