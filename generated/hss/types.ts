// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v5/{project_id}/ransomware/duplication/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a server or disks from a backup
         * @description **What it does:** Restores a server or disks from a backup.
         *     For a server, name it in `server_id` and assign each disk backup to a disk in `mappings`.
         *     For disks, leave out `server_id`; `mappings` is then optional.
         *
         *     **Before you call:** An account can call this API without further permissions.
         *     Under role- or policy-based authorization, an IAM user needs the permissions listed in
         *     [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
         *     identity-policy-based authorization requires none.
         *     Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
         *
         *     **After you call:** `200` means the request succeeded; the provider does not document whether the restore has then finished.
         *     The response has no body.
         *     Look for the restore in the [list of restore tasks](https://support.huaweicloud.com/intl/en-us/api-hss2.0/ListOperationLogsByVaultName.html)
         *     (`GET /v5/{project_id}/ransomware/backup/operation-logs`): a task is `waiting` or `running`,
         *     and ends as `success`, `failed`, `timeout` or `skipped`.
         *     The server is powered on after the restore unless `power_on` is false.
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
        /** @description A disk backup and the disk that it is restored to. */
        BackupRestoreServerMappingInfo: {
            /** @description ID of the disk backup. Available in the console, or from the [API that queries a backup](https://support.huaweicloud.com/intl/en-us/api-hss2.0/ShowBackupInfoByBackupId.html). */
            backup_id?: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id?: string;
        };
        /**
         * Restore a server
         * @description Restores a server. Assign each disk backup to one of its disks in `mappings`.
         */
        ServerRestore: {
            /** @description ID of the server to restore to. */
            server_id: string;
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description Assigns each disk backup to a disk of the server. */
            mappings: components["schemas"]["BackupRestoreServerMappingInfo"][];
        };
        /**
         * Restore disks
         * @description Restores disks. Leave out `server_id`.
         */
        DiskRestore: {
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description Assigns each disk backup to a disk. Not used when disks are restored. */
            mappings?: components["schemas"]["BackupRestoreServerMappingInfo"][];
            server_id?: never;
        };
        /** @description Where to restore the data to, a server or disks. A request that names a server needs mappings. */
        RestoreBackupRequest: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
        /** @description Why the request was rejected. */
        ErrorResponse: {
            /** @description Code of the error, such as `HSS.0001`. Codes that begin with `APIGW` are listed in the documentation of the API gateway. */
            error_code: string;
            /** @description Human-readable description of the error. The text varies; rely on `error_code`. */
            error_msg: string;
        };
    };
    responses: {
        /** @description The request is invalid, or refers to something that is missing or not allowed. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is missing, invalid or expired. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description ID of the request. Quote it when you contact technical support. */
        XRequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    restoreBackup: {
        parameters: {
            query?: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: string;
            };
            header?: {
                /** @description ID of the region that the server or the disks are in. */
                region?: string;
            };
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: string;
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        /** @description Where to restore the data to. Every property is optional, so the body is too. */
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
