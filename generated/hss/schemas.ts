// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** A disk backup and the disk that it is restored to. */
export type BackupRestoreServerMappingInfo = components['schemas']['BackupRestoreServerMappingInfo'];

/** Restores a server. Assign each disk backup to one of its disks in `mappings`. */
export type ServerRestore = components['schemas']['ServerRestore'];

/** Restores disks. Leave out `server_id`. */
export type DiskRestore = components['schemas']['DiskRestore'];

/** Where to restore the data to, a server or disks. A request that names a server needs mappings. */
export type RestoreBackupRequest = components['schemas']['RestoreBackupRequest'];

/** Why the request was rejected. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** The codes of errors that are documented. A service can also return others, which an editor does not suggest. */
export type HssErrorCode =
  | 'HSS.0001'
  | 'HSS.0002'
  | 'HSS.0010'
  | 'HSS.0011'
  | 'HSS.0013'
  | UndocumentedCode;
