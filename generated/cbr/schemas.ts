// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** Details of the backup. */
export type BackupExtendInfo = components['schemas']['BackupExtendInfo'];

/** A backup. The backup of a server contains the backups of its disks in `children`. */
export type Backup = components['schemas']['Backup'];

/** A page of backups. */
export type ListBackupsResponse = components['schemas']['ListBackupsResponse'];

/** The reason why the request was rejected. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** One backup. */
export type GetBackupResponse = components['schemas']['GetBackupResponse'];

/** A disk backup and the disk that it is restored to. */
export type BackupRestoreServerMapping = components['schemas']['BackupRestoreServerMapping'];

/** Restores a server. Assign each disk backup to a disk of the server in `mappings`. */
export type ServerRestore = components['schemas']['ServerRestore'];

/** Restores a disk. Leave out `server_id`. */
export type DiskRestore = components['schemas']['DiskRestore'];

/** Request to restore a server or a disk from a backup. */
export type RestoreBackupRequest = components['schemas']['RestoreBackupRequest'];

/** A resource that is backed up or restored. */
export type Resource = components['schemas']['Resource'];

/** Details of the task. The properties depend on the type of the task. */
export type OperationExtraInfo = components['schemas']['OperationExtraInfo'];

/** A task. */
export type OperationLog = components['schemas']['OperationLog'];

/** A page of tasks. */
export type ListTasksResponse = components['schemas']['ListTasksResponse'];

/** One task. */
export type GetTaskResponse = components['schemas']['GetTaskResponse'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type CbrErrorCode =
  | 'BackupService.2001'
  | 'BackupService.2002'
  | 'BackupService.2003'
  | 'BackupService.2005'
  | 'BackupService.2007'
  | 'BackupService.2008'
  | 'BackupService.2009'
  | 'BackupService.2010'
  | 'BackupService.2011'
  | 'BackupService.2012'
  | 'BackupService.2013'
  | 'BackupService.2014'
  | 'BackupService.2015'
  | 'BackupService.6105'
  | 'BackupService.6200'
  | 'BackupService.6202'
  | 'BackupService.6217'
  | 'BackupService.6302'
  | 'BackupService.6500'
  | 'BackupService.6501'
  | 'BackupService.7000'
  | 'BackupService.7004'
  | 'BackupService.7008'
  | 'BackupService.7100'
  | 'BackupService.7114'
  | 'BackupService.7115'
  | 'BackupService.7117'
  | 'BackupService.8600'
  | 'BackupService.9900'
  | 'BackupService.9910'
  | 'BackupService.9998'
  | UndocumentedCode;
