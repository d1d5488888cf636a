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
         * Restore a server or a disk from a backup
         * @description **What it does:** Restores a server backup to a server, or a disk backup to a disk, and overwrites the data there.
         *     This cannot be undone, and a running restore cannot be stopped.
         *     To restore a server, give `server_id` and `mappings`. To restore a disk, give `volume_id` and leave out `server_id`.
         *
         *     **Before you call:** [A server](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_server_backup.html)
         *     is shut down by the service.
         *     [A disk](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_disk_backup.html)
         *     must be the one that was backed up: stop its server and detach it yourself.
         *     An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:backups:restore`, with `ecs:cloudServers:list` and `evs:volumes:list`.
         *     The call is not idempotent. A request sent while a restore is running is rejected with `BackupService.2010`.
         *
         *     **After you call:** `202` means the restore was accepted, not that it has finished. The response has no body.
         *     Look for a task of the type `restore` in the
         *     [task list](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/cbr_apis/tasks/querying_the_task_list.html)
         *     (`GET /v3/{project_id}/operation-logs`): it is `waiting` or `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
         *     A server is powered on after the restore unless `power_on` is false. Attach a disk and start its server yourself.
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
        BackupRestoreServerMapping: {
            /** @description ID of the disk backup. A server backup lists its disk backups in `children`; query it with `GET /v3/{project_id}/backups/{backup_id}`. */
            backup_id: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id: string;
        };
        /**
         * Restore a server
         * @description Restores a server. Assign each disk backup to one of its disks in `mappings`.
         */
        ServerRestore: {
            /** @description Assigns each disk backup to a disk of the server. */
            mappings: components["schemas"]["BackupRestoreServerMapping"][];
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description ID of the server to restore to. */
            server_id: string;
        };
        /**
         * Restore a disk
         * @description Restores a disk. Leave out `server_id`.
         */
        DiskRestore: {
            /** @description Assigns each disk backup to a disk. Not used when a disk is restored. */
            mappings?: components["schemas"]["BackupRestoreServerMapping"][];
            /**
             * @description Whether the server is powered on after the restore.
             * @default true
             */
            power_on?: boolean;
            /** @description ID of the disk to restore to. */
            volume_id: string;
            server_id?: never;
        };
        /** @description Request to restore a server or a disk from a backup. */
        RestoreBackupRequest: {
            /** @description Where to restore the data to, a server or a disk. A request that names a server needs mappings. */
            restore: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
        };
        /** @description Why the request was rejected. */
        ErrorResponse: {
            /** @description Code of the error, such as `BackupService.9900`. */
            error_code: string;
            /** @description Human-readable description of the error. The text varies; rely on `error_code`. */
            error_msg: string;
        };
    };
    responses: {
        /** @description The request is invalid, or the state of the backup, the server or the disk does not allow a restore. */
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
        /** @description The account is not allowed to restore the backup. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The backup, the server or the disk does not exist. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The method is not allowed for this resource. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The client does not accept the response that the server generated. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The proxy requires authentication. */
        ProxyAuthenticationRequired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request timed out. */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request could not be processed because of a conflict. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The server does not support the requested function. */
        NotImplemented: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway received an invalid request or response. */
        BadGateway: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service is not available. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway timed out. */
        GatewayTimeout: {
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
        /** @description Where to restore the data to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description The restore was accepted but has not finished. The response has no body. */
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
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            407: components["responses"]["ProxyAuthenticationRequired"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
