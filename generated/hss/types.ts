// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v5/{project_id}/ransomware/duplication/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server belongs to. */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore data from a backup
         * @description Restores a server from a backup, and says for each disk backup which disk it goes to. The server is powered on after the restore unless `power_on` is false. An account may call every API. A user of it needs permissions: with role or policy based authorization those that the provider's permission tables list, with identity policy based authorization none for this call. Do not repeat the call blindly: the page does not say that it is idempotent.
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
        BackupRestoreServerMappingInfo: {
            /** @description ID of the disk backup, to be had from the console or from the API that queries a backup. */
            backup_id?: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id?: string;
        };
        /** @description Restores a server. For each disk backup, says which of its disks it goes to. Properties that are not described are let through. */
        ServerRestore: {
            /** @description ID of the server to restore to. */
            server_id: string;
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description Which disk backup goes to which disk of the server. */
            mappings: components["schemas"]["BackupRestoreServerMappingInfo"][];
        };
        /** @description Restores disks. Names no server, and the mappings may be left out. Properties that are not described are let through. */
        DiskRestore: {
            server_id?: never;
            /**
             * @description Whether the server that has the disks is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description Which disk backup goes to which disk. */
            mappings?: components["schemas"]["BackupRestoreServerMappingInfo"][];
        };
        /** @description What the backup is restored to. Once a server is named, its disks must be mapped. */
        RestoreBackupRequest: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
        /** @description Why the service refused the request. */
        ErrorResponse: {
            /** @description Code of the error, such as `HSS.0001`. Codes that begin with `APIGW` come from the API gateway. */
            error_code: string;
            /** @description What went wrong, in English prose. */
            error_msg: string;
        };
    };
    responses: {
        /** @description The request is wrong, or refers to something that is missing or not allowed. */
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
            query?: {
                /** @description ID of the enterprise project that the server belongs to, or `all_granted_eps` for all of them. Needed only once the enterprise project function is enabled; `0` is the default enterprise project. */
                enterprise_project_id?: string;
            };
            header?: {
                /** @description ID of the region that the server is in. */
                region?: string;
            };
            path: {
                /** @description ID of the project that the server belongs to. */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        /** @description What to restore to. The page marks every property as optional, so the body is too. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description The request succeeded. The response has no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
}
