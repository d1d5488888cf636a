// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** The reason why backups could not be turned on. */
export type BackupError = components['schemas']['BackupError'];

/** A server, with the state of its ransomware protection and of its backups. */
export type ProtectedServer = components['schemas']['ProtectedServer'];

/** Servers of the project. */
export type ListProtectedServersResponse = components['schemas']['ListProtectedServersResponse'];

/** The reason why the request was rejected. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** A restore task. */
export type Task = components['schemas']['Task'];

/** Restore tasks of the project. */
export type ListTasksResponse = components['schemas']['ListTasksResponse'];

/** Status of the backup. `available` means that the backup can be restored, `waiting_restore` that it is about to be restored, and `restoring` that it is being restored. */
export type BackupStatus = components['schemas']['BackupStatus'];

/** A backup of a server, as an item of a list. */
export type BackupSummary = components['schemas']['BackupSummary'];

/** Backups of a server. */
export type ListBackupsResponse = components['schemas']['ListBackupsResponse'];

/** A backup of a disk. */
export type DiskBackup = components['schemas']['DiskBackup'];

/** A backup of a server. */
export type Backup = components['schemas']['Backup'];

/** A disk backup and the disk that it is restored to. */
export type BackupRestoreServerMappingInfo = components['schemas']['BackupRestoreServerMappingInfo'];

/** Restores a server. Assign each disk backup to a disk of the server in `mappings`. */
export type ServerRestore = components['schemas']['ServerRestore'];

/** Restores disks. Leave out `server_id`. */
export type DiskRestore = components['schemas']['DiskRestore'];

/** The target of the restore, a server or disks. A request that names a server needs `mappings`. */
export type RestoreBackupRequest = components['schemas']['RestoreBackupRequest'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type HssErrorCode =
  | 'HSS.0001'
  | 'HSS.0002'
  | 'HSS.0010'
  | 'HSS.0011'
  | 'HSS.0013'
  | UndocumentedCode;
