// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v3/{project_id}/backups/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup
         * @description Restores a server backup to a server, or a disk backup to a disk, and overwrites what is there. To restore a server, give `server_id` and `mappings`; to restore a disk, give `volume_id`. A server is powered on after the restore unless `power_on` is false. Do not repeat the call blindly: it is not idempotent, and one sent while a restore runs is refused (`BackupService.2010`).
         */
        post: operations["restoreBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One disk backup and the disk that it is restored to. */
        BackupRestoreServerMapping: {
            /** @description ID of the disk backup. A server backup lists those of its disks among its children. */
            backup_id: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id: string;
        };
        /** @description Restores a server. Says to which server, and for each disk backup to which of its disks. Properties that are not described are let through. */
        ServerRestore: {
            /** @description Which disk backup goes to which disk of the server. */
            mappings: components["schemas"]["BackupRestoreServerMapping"][];
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description ID of the server to restore to. */
            server_id: string;
            /** @description ID of a disk to restore to. Needed only to restore a disk. */
            volume_id?: string;
        };
        /** @description Restores a disk. Says to which one. Properties that are not described are let through. */
        DiskRestore: {
            /** @description Which disk backup goes to which disk. Needed only to restore a server. */
            mappings?: components["schemas"]["BackupRestoreServerMapping"][];
            /**
             * @description Whether the server that has the disk is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description ID of a server to restore to. Needed only to restore a server. */
            server_id?: string;
            /** @description ID of the disk to restore to. */
            volume_id: string;
        };
        /** @description What the backup is restored to, a server or a disk; both may be given. */
        BackupRestore: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
        /** @description Request to restore a backup. */
        RestoreBackupRequest: {
            restore: components["schemas"]["BackupRestore"];
        };
        /** @description Why the service refused the request. */
        ErrorResponse: {
            /** @description Code of the error, such as `BackupService.9900`. Codes that begin with `APIGW` come from the API gateway. */
            error_code: string;
            /** @description What went wrong, in English prose. */
            error_msg: string;
        };
    };
    responses: {
        /** @description The request is wrong, or the backup, the server or the disk is not in a state to be restored. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is missing, wrong or has expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The account is not allowed to restore. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The backup, the server or the disk does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    restoreBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        /** @description What to restore, and where to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description Accepted. The restore will be carried out; the response has no body. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
