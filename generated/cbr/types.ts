// Generated from specs/otc/cbr/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v3/{project_id}/backups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: string;
            };
            cookie?: never;
        };
        /**
         * List backups
         * @description **What it does:** Lists the backups of a project. The list can be filtered and is split into pages.
         *     A server backup contains the backups of its disks in `children`.
         *
         *     **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:backups:list`.
         *
         *     **After you call:** Restore a backup that is `available` and whose `extend_info.supported_restore_mode` is `backup`.
         *     Use its `children` for the `mappings` of the restore (`restoreBackup`):
         *     the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
         */
        get: operations["listBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/backups/{backup_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: string;
                /** @description ID of the backup. */
                backup_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a backup
         * @description **What it does:** Returns one backup.
         *     A server backup contains the backups of its disks in `children`.
         *
         *     **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:backups:get`.
         *
         *     **After you call:** Use the `children` for the `mappings` of a restore (`restoreBackup`):
         *     the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
         *     During a restore, `status` is `waiting_restore`, then `restoring`, and `available` again when the restore has ended.
         *     This status does not show whether the restore succeeded. To find out, get the task of the restore (`getTask`).
         */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         *     To restore a server, set `server_id` and `mappings`. To restore a disk, set `volume_id` and omit `server_id`.
         *
         *     **Before you call:** The service shuts down [a server](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_server_backup.html) itself.
         *     You can restore [a disk](https://docs.otc.t-systems.com/cloud-backup-recovery/umn/restoring_data/restoring_from_a_cloud_disk_backup.html) only from its own backup. Stop its server and detach the disk yourself.
         *     An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:backups:restore`, together with `ecs:cloudServers:list` and `evs:volumes:list`.
         *     The call is not idempotent. A request sent while a restore is running is rejected with `BackupService.2010`.
         *
         *     **After you call:** `202` means that the restore was accepted, not that it has finished. The response has no body.
         *     Find the task of the type `restore` in the list of tasks (`listTasks`): it is `waiting` or `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
         *     A server is powered on after the restore unless `power_on` is false. Attach a disk and start its server yourself.
         */
        post: operations["restoreBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/operation-logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the tasks belong to. */
                project_id: string;
            };
            cookie?: never;
        };
        /**
         * List tasks
         * @description **What it does:** Lists the tasks of a project, such as backups and restores. The list can be filtered and is split into pages.
         *
         *     **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:tasks:list`.
         *
         *     **After you call:** The response to a restore does not name its task.
         *     To find it, list the tasks with `operation_type=restore`.
         *     Compare `extra_info.restore` with the backup and the target of the restore, and `created_at` with the time of the call.
         *     Then poll the task (`getTask`) until it ends.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/operation-logs/{operation_log_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the task belongs to. */
                project_id: string;
                /** @description ID of the task. */
                operation_log_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a task
         * @description **What it does:** Returns one task with its progress and, if it failed, the error.
         *
         *     **Before you call:** List the tasks (`listTasks`) to find the ID of a task.
         *     An IAM user needs the [permission](https://docs.otc.t-systems.com/cloud-backup-recovery/api-ref/permissions_policies_and_supported_actions/cbr_actions.html)
         *     `cbr:tasks:get`.
         *
         *     **After you call:** Repeat the call while `status` is `waiting` or `running`.
         *     The task ends as `success`, `failed`, `timeout` or `skipped`. If it failed, `error_info` states the error.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
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
        /** @description Details of the backup. */
        BackupExtendInfo: {
            /** @description Whether the backup was created automatically. */
            auto_trigger?: boolean;
            /** @description Whether the backup is of a system disk. */
            bootable?: boolean;
            /** @description Whether the backup is incremental. */
            incremental?: boolean;
            /** @description ID of the snapshot of the disk. */
            snapshot_id?: string;
            /** @description Whether lazy loading can make a restore faster. */
            support_lld?: boolean;
            /**
             * @description Use of the backup: `backup` to restore the disks of the server, `snapshot` to create an image of the whole server, `na` to create new resources but not to restore.
             * @default na
             * @enum {string}
             */
            supported_restore_mode?: "na" | "backup" | "snapshot";
            /** @description Images created from the backup. */
            os_images_data?: {
                /** @description ID of the image. */
                image_id?: string;
            }[];
            /** @description Whether the backup of a server includes its system disk. */
            contain_system_disk?: boolean;
            /** @description Whether the backup is encrypted. */
            encrypted?: boolean;
            /** @description Whether the disk is a system disk. */
            system_disk?: boolean;
        };
        /** @description A backup. The backup of a server contains the backups of its disks in `children`. */
        Backup: {
            /** @description ID of the restore point that the backup belongs to. */
            checkpoint_id: string;
            /** @description Time when the backup was created. */
            created_at: string;
            /** @description Description of the backup. */
            description?: string;
            /** @description ID of the enterprise project. It may be missing. */
            enterprise_project_id?: number;
            /** @description Time when the backup expires. It may be missing. */
            expired_at?: string;
            extend_info: components["schemas"]["BackupExtendInfo"];
            /** @description ID of the backup. */
            id: string;
            /**
             * @description Type of the backup.
             * @enum {string}
             */
            image_type: "backup";
            /** @description Name of the backup. */
            name: string;
            /** @description ID of the server backup that this disk backup belongs to. */
            parent_id?: string;
            /** @description ID of the project that the backup belongs to. */
            project_id: string;
            /** @description Time when the data was backed up. */
            protected_at?: string;
            /** @description Availability zone of the resource that was backed up. */
            resource_az?: string;
            /** @description ID of the resource that was backed up. */
            resource_id: string;
            /** @description Name of the resource that was backed up. */
            resource_name: string;
            /** @description Size of the resource in GB. */
            resource_size: number;
            /**
             * @description Type of the resource that was backed up.
             * @enum {string}
             */
            resource_type: "OS::Nova::Server" | "OS::Cinder::Volume" | "OS::Sfs::Turbo";
            /**
             * @description State of the backup. During a restore, it is `waiting_restore` and then `restoring`.
             * @enum {string}
             */
            status: "available" | "protecting" | "deleting" | "restoring" | "error" | "waiting_protect" | "waiting_delete" | "waiting_restore";
            /** @description Time when the backup was last updated. */
            updated_at?: string;
            /** @description ID of the vault that contains the backup. */
            vault_id: string;
            /**
             * @description Kind of resource that was backed up: `0daac4c5-6707-4851-97ba-169e36266b66` for servers, `d1603440-187d-4516-af25-121250c7cc97` for disks, `3f3c3220-245c-4805-b811-758870015881` for SFS Turbo file systems. A disk backup that belongs to a server backup can have the value for servers. Use `resource_type` to distinguish them.
             * @enum {string}
             */
            provider_id: "0daac4c5-6707-4851-97ba-169e36266b66" | "d1603440-187d-4516-af25-121250c7cc97" | "3f3c3220-245c-4805-b811-758870015881";
            /** @description Backups of the disks of a server. The `mappings` of a restore need their `id` and `resource_id`. */
            children: components["schemas"]["Backup"][];
        };
        /** @description A page of backups. */
        ListBackupsResponse: {
            /** @description The backups of this page. */
            backups: components["schemas"]["Backup"][];
            /** @description Number of backups. The provider does not document whether it counts this page or all pages. */
            count: number;
            /**
             * @description Number of backups before this page.
             * @default 0
             */
            offset?: number;
            /**
             * @description Maximum number of backups per page.
             * @default 1000
             */
            limit?: number;
        };
        /** @description The reason why the request was rejected. */
        ErrorResponse: {
            /** @description Code of the error, such as `BackupService.9900`. */
            error_code: string;
            /** @description Human-readable description of the error. The text varies; rely on `error_code`. */
            error_msg: string;
        };
        /** @description One backup. */
        GetBackupResponse: {
            backup: components["schemas"]["Backup"];
        };
        /** @description A disk backup and the disk that it is restored to. */
        BackupRestoreServerMapping: {
            /** @description ID of the disk backup. A server backup lists its disk backups in `children`; query it with `GET /v3/{project_id}/backups/{backup_id}`. */
            backup_id: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id: string;
        };
        /**
         * Restore a server
         * @description Restores a server. Assign each disk backup to a disk of the server in `mappings`.
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
            /** @description The target of the restore, a server or a disk. A request that names a server needs `mappings`. */
            restore: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
        };
        /** @description A resource that is backed up or restored. */
        Resource: {
            /** @description The disks of the server that are not backed up. */
            extra_info?: {
                /** @description IDs of the disks that are not backed up. */
                exclude_volumes?: string[];
            };
            /** @description ID of the resource. */
            id?: string;
            /** @description Name of the resource. */
            name?: string;
            /**
             * @description Type of the resource.
             * @enum {string}
             */
            type?: "OS::Nova::Server" | "OS::Cinder::Volume" | "OS::Sfs::Turbo";
        };
        /** @description Details of the task. The properties depend on the type of the task. */
        OperationExtraInfo: {
            /** @description The created backup. */
            backup?: {
                /** @description ID of the backup. */
                backup_id?: string;
                /** @description Name of the backup. */
                backup_name?: string;
                /**
                 * @description Whether the backup is incremental.
                 * @enum {string}
                 */
                incremental?: "true" | "false";
            };
            /** @description Properties that all types of tasks share. */
            common?: {
                /** @description Progress of the task in percent. */
                progress?: number;
                /** @description ID of the request that created the task. */
                request_id?: string;
                /** @description ID of the backup task. */
                task_id?: string;
            };
            /** @description The deleted backup. */
            delete?: {
                /** @description ID of the backup. */
                backup_id?: string;
                /** @description Name of the backup. */
                backup_name?: string;
            };
            /** @description The backups that are synchronized. */
            sync?: {
                /** @description Number of backups that were synchronized. */
                sync_backup_num?: number;
                /** @description Number of backups that were deleted. */
                delete_backup_num?: number;
                /** @description Number of backups that could not be synchronized. */
                err_sync_backup_num?: number;
            };
            /** @description The resources that are removed from a vault. */
            remove_resources?: {
                /** @description Number of resources that could not be removed. */
                fail_count?: number;
                /** @description Number of backups that were deleted. */
                total_count?: number;
                /** @description The resources. */
                resources?: components["schemas"]["Resource"][];
            };
            resource?: components["schemas"]["Resource"];
            /** @description The backup that is restored, and the resource that it is restored to. */
            restore?: {
                /** @description ID of the backup. */
                backup_id?: string;
                /** @description Name of the backup. */
                backup_name?: string;
                /** @description ID of the server or the disk that the backup is restored to. */
                target_resource_id?: string;
                /** @description Name of the server or the disk that the backup is restored to. */
                target_resource_name?: string;
            };
            /** @description The resources that are deleted with a vault. */
            vault_delete?: {
                /** @description Number of resources that could not be deleted. */
                fail_count?: number;
                /** @description Number of backups that were deleted. */
                total_count?: number;
            };
        };
        /** @description A task. */
        OperationLog: {
            /** @description ID of the restore point that the task belongs to. */
            checkpoint_id?: string;
            /** @description Time when the task was created. */
            created_at: string;
            /** @description Time when the task ended. Missing while it is `waiting` or `running`. */
            ended_at?: string;
            /** @description The reason why the task failed. If it did not fail, both properties are empty. */
            error_info: {
                /** @description Code of the error, such as `BackupService.2011`. */
                code: string;
                /** @description Human-readable description of the error. The text varies; rely on `code`. */
                message: string;
            };
            extra_info: components["schemas"]["OperationExtraInfo"];
            /** @description ID of the task. */
            id: string;
            /**
             * @description Type of the task.
             * @enum {string}
             */
            operation_type: "backup" | "restore" | "delete" | "vault_delete" | "remove_resource" | "replication" | "sync";
            /** @description ID of the policy that started the task. It may be missing. */
            policy_id?: string;
            /** @description ID of the project that the task belongs to. */
            project_id: string;
            /** @description Kind of resource that the task belongs to, a server or a disk. A backup has the same value in its `provider_id`. */
            provider_id: string;
            /** @description Time when the task started. Missing while it is `waiting`. */
            started_at?: string;
            /**
             * @description State of the task. It is `waiting`, then `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
             * @enum {string}
             */
            status: "success" | "skipped" | "failed" | "running" | "timeout" | "waiting";
            /** @description Time when the task was last updated. */
            updated_at: string;
            /** @description ID of the vault that the resource is associated with. */
            vault_id?: string;
            /** @description Name of the vault that the resource is associated with. */
            vault_name?: string;
        };
        /** @description A page of tasks. */
        ListTasksResponse: {
            /** @description The tasks of this page. */
            operation_logs: components["schemas"]["OperationLog"][];
            /** @description Number of tasks. The provider does not document whether it counts this page or all pages. */
            count: number;
            /**
             * @description Maximum number of tasks per page.
             * @default 1000
             */
            limit?: number;
            /**
             * @description Number of tasks before this page.
             * @default 0
             */
            offset?: number;
        };
        /** @description One task. */
        GetTaskResponse: {
            operation_log: components["schemas"]["OperationLog"];
        };
    };
    responses: {
        /** @description The token is missing, invalid or expired. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The account is not allowed to call the operation. */
        Forbidden: {
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
    listBackups: {
        parameters: {
            query?: {
                /** @description ID of the restore point that the backups belong to. */
                checkpoint_id?: string;
                /** @description Whether to list backups of a dedicated cloud. */
                dec?: boolean;
                /** @description Returns only the backups that end before this time in UTC, such as `2018-02-01T12:00:00Z`. */
                end_time?: string;
                /** @description Type of the backups. */
                image_type?: "backup";
                /** @description Maximum number of backups per page. */
                limit?: number;
                /** @description ID of the last backup of the previous page. */
                marker?: string;
                /** @description Whether the sharing of the backup is pending, accepted or rejected. */
                member_status?: "pending" | "accepted" | "rejected";
                /** @description Name of the backups. */
                name?: string;
                /** @description Number of backups to skip. */
                offset?: number;
                /** @description Whether to list the backups of the project, those that other projects share with it, or both. */
                own_type?: "all_granted" | "private" | "shared";
                /** @description ID of the server backup that the disk backups belong to. */
                parent_id?: string;
                /** @description Availability zone of the resource that was backed up. */
                resource_az?: string;
                /** @description ID of the resource that was backed up. */
                resource_id?: string;
                /** @description Name of the resource that was backed up. */
                resource_name?: string;
                /** @description Type of the resource that was backed up. */
                resource_type?: "OS::Nova::Server" | "OS::Cinder::Volume" | "OS::Sfs::Turbo";
                /** @description Properties to sort by, separated by commas: `created_at`, `updated_at`, `name`, `status`, `protected_at` or `id`, each followed by `:asc` or `:desc`. Without a direction, the order is descending. */
                sort?: string;
                /** @description Returns only the backups that start after this time in UTC, such as `2018-02-01T12:00:00Z`. */
                start_time?: string;
                /** @description State of the backups. Repeat the parameter for several states, such as `status=available&status=error`. */
                status?: ("available" | "protecting" | "deleting" | "restoring" | "error" | "waiting_protect" | "waiting_delete" | "waiting_restore")[];
                /** @description Returns only the backups that use at least this percentage of the capacity of their vault. */
                used_percent?: number;
                /** @description ID of the vault that contains the backups. */
                vault_id?: string;
            };
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching backups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListBackupsResponse"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The vault, the restore point or the resource does not exist. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: string;
                /** @description ID of the backup. */
                backup_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backup. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetBackupResponse"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The backup does not exist. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
        /** @description The target of the restore. */
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
    listTasks: {
        parameters: {
            query?: {
                /** @description Returns only the tasks that end before this time in UTC, such as `2018-02-01T12:00:00Z`. */
                end_time?: string;
                /** @description Maximum number of tasks per page. */
                limit?: number;
                /** @description Number of tasks to skip. */
                offset?: number;
                /** @description Type of the tasks. */
                operation_type?: "backup" | "delete" | "restore" | "vault_delete" | "remove_resource" | "sync" | "replication";
                /** @description Kind of resource that the tasks belong to, a server or a disk. The `provider_id` of a backup has the same values. */
                provider_id?: string;
                /** @description ID of the resource that is backed up or restored. */
                resource_id?: string;
                /** @description Name of the resource that is backed up or restored. */
                resource_name?: string;
                /** @description Returns only the tasks that start after this time in UTC, such as `2018-01-01T12:00:00Z`. */
                start_time?: string;
                /** @description State of the tasks. */
                status?: "success" | "skipped" | "failed" | "running" | "timeout" | "waiting";
                /** @description ID of the vault that the resource is associated with. */
                vault_id?: string;
                /** @description Name of the vault that the resource is associated with. */
                vault_name?: string;
            };
            header?: never;
            path: {
                /** @description ID of the project that the tasks belong to. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTasksResponse"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The vault or the resource does not exist. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the task belongs to. */
                project_id: string;
                /** @description ID of the task. */
                operation_log_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTaskResponse"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The task does not exist. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
