// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** Status of a backup. `available` means that the backup can be restored, `restoring` that a restore is running. If it is `error`, `fail_reason` states the cause. */
export type BackupStatus = components['schemas']['BackupStatus'];

/** JSON text with the description of the backup and the type of backup that was requested. */
export type BackupDescription = components['schemas']['BackupDescription'];

/** A link. */
export type Link = components['schemas']['Link'];

/** A backup of a disk. */
export type Backup = components['schemas']['Backup'];

/** A page of backups. */
export type ListBackupsResponse = components['schemas']['ListBackupsResponse'];

/** One backup. */
export type GetBackupResponse = components['schemas']['GetBackupResponse'];

/** Request to restore a disk from a backup. */
export type RestoreBackupRequest = components['schemas']['RestoreBackupRequest'];

/** Response to an accepted restore. */
export type RestoreBackupResponse = components['schemas']['RestoreBackupResponse'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type VbsV3ErrorCode =
  | 'VolumeBackup.0014'
  | 'VolumeBackup.0041'
  | 'VolumeBackup.0042'
  | 'VolumeBackup.0044'
  | 'VolumeBackup.0089'
  | 'VolumeBackup.0111'
  | 'VolumeBackup.0200'
  | 'VolumeBackup.0201'
  | 'VolumeBackup.0202'
  | 'VolumeBackup.0203'
  | 'VolumeBackup.0204'
  | 'VolumeBackup.0205'
  | 'VolumeBackup.0206'
  | 'VolumeBackup.0207'
  | 'VolumeBackup.0208'
  | 'VolumeBackup.0209'
  | 'VolumeBackup.0210'
  | 'VolumeBackup.0211'
  | 'common.0011'
  | 'itemNotFound'
  | UndocumentedCode;
