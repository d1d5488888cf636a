// Generated from specs/huawei/hss/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v5/{project_id}/ransomware/server": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the servers that are protected against ransomware
         * @description **What it does:** Lists the servers of a project with the state of their ransomware protection and of their backups.
         *     The list can be filtered and is split into pages.
         *
         *     **Before you call:** Ransomware protection uses Cloud Backup and Recovery (CBR), which must be available in the region.
         *
         *     **After you call:** Use the `host_id` of a server to list its backups (`listBackups`) and, as `server_id`, to restore it (`restoreBackup`).
         */
        get: operations["listProtectedServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v5/{project_id}/ransomware/backup/operation-logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the restore tasks
         * @description **What it does:** Lists the tasks that restore servers. The list can be filtered and is split into pages.
         *
         *     **Before you call:** An account can call this API without further permissions.
         *     Under role- or policy-based authorization, an IAM user needs the permissions listed in
         *     [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
         *     identity-policy-based authorization requires none.
         *
         *     **After you call:** A task has neither an ID nor the ID of its backup.
         *     To find the task of a restore, compare `host_id`, `backup_name` and `started_at` with the server, the backup and the time of the restore (`restoreBackup`).
         *     A task is `waiting` or `running`, with its progress in `process`, and ends as `success`, `failed`, `timeout` or `skipped`.
         *     If it failed, `error_info` states the error.
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
    "/v5/{project_id}/ransomware/backup/{host_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the server. */
                host_id: string;
            };
            cookie?: never;
        };
        /**
         * List the backups of a server
         * @description **What it does:** Lists the ransomware backups of a server. The list can be filtered and is split into pages.
         *
         *     **Before you call:** An account can call this API without further permissions.
         *     Under role- or policy-based authorization, an IAM user needs the permissions listed in
         *     [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
         *     identity-policy-based authorization requires none.
         *
         *     **After you call:** Choose a backup whose `backup_status` is `available`.
         *     Get it (`getBackup`) to see the disk backups that a restore assigns to disks.
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
    "/v5/{project_id}/ransomware/backup/{backup_id}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup. */
                backup_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a backup
         * @description **What it does:** Returns a ransomware backup of a server, with the backups of its disks in `children`.
         *
         *     **Before you call:** An account can call this API without further permissions.
         *     Under role- or policy-based authorization, an IAM user needs the permissions listed in
         *     [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
         *     identity-policy-based authorization requires none.
         *
         *     **After you call:** Use the `children` for the `mappings` of a restore (`restoreBackup`):
         *     the `id` of a child is the `backup_id`, and its `resource_id` is the `volume_id` of the disk that was backed up.
         *     While the server is being restored, the status of the backup is `waiting_restore` or `restoring`.
         *     This status does not show whether the restore succeeded. To find out, list the tasks (`listTasks`).
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
    "/v5/{project_id}/ransomware/duplication/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
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
         *     To restore a server, name it in `server_id` and assign each disk backup to a disk in `mappings`.
         *     To restore disks, omit `server_id`; `mappings` is then optional.
         *
         *     **Before you call:** An account can call this API without further permissions.
         *     Under role- or policy-based authorization, an IAM user needs the permissions listed in
         *     [Actions Supported by Policy-based Authorization](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0023.html);
         *     identity-policy-based authorization requires none.
         *     Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
         *
         *     **After you call:** `200` means that the request succeeded. The provider does not document whether the restore has finished by then.
         *     The response has no body.
         *     Find the restore in the list of restore tasks (`listTasks`): a task is `waiting` or `running`, and ends as `success`, `failed`, `timeout` or `skipped`.
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
        /** @description The reason why backups could not be turned on. */
        BackupError: {
            /**
             * @description 0 for no error, 1 if the server is bound to another vault, 2 if the vault is full, 3 if a call of Cloud Backup and Recovery failed.
             * @enum {integer}
             */
            error_code?: 0 | 1 | 2 | 3;
            /** @description Description of the error. */
            error_description?: string;
        };
        /** @description A server, with the state of its ransomware protection and of its backups. */
        ProtectedServer: {
            /** @description ID of the project. */
            project_id?: string;
            /** @description ID of the enterprise project. */
            enterprise_project_id?: string;
            /** @description ID of the server. Use it as `server_id` in a restore. */
            host_id?: string;
            /** @description ID of the HSS agent on the server. */
            agent_id?: string;
            /** @description Name of the server. */
            host_name?: string;
            /** @description Elastic IP address of the server. */
            host_ip?: string;
            /** @description Private IP address of the server. */
            private_ip?: string;
            /**
             * @description Operating system of the server.
             * @enum {string}
             */
            os_type?: "Linux" | "Windows";
            /** @description Name of the operating system. */
            os_name?: string;
            /**
             * @description Whether the server is running (`ACTIVE`) or stopped (`SHUTOFF`).
             * @enum {string}
             */
            host_status?: "ACTIVE" | "SHUTOFF";
            /**
             * @description State of the ransomware protection.
             * @enum {string}
             */
            ransom_protection_status?: "closed" | "opened" | "opening" | "closing" | "protect_failed" | "protect_degraded";
            /**
             * @description Reason why the protection failed: the driver was not loaded, the protection was interrupted, or all or some decoys were not deployed.
             * @enum {string}
             */
            ransom_protection_fail_reason?: "driver_load_failed" | "protect_interrupted" | "decoy_deploy_totally_failed" | "decoy_deploy_partially_failed";
            /** @description Folders whose decoys were not deployed. It has a value only if some decoys were not deployed. */
            failed_decoy_dir?: string;
            /** @description Version of the agent. */
            agent_version?: string;
            /**
             * @description Whether the server is protected.
             * @enum {string}
             */
            protect_status?: "closed" | "opened";
            /** @description ID of the server group. */
            group_id?: string;
            /** @description Name of the server group. */
            group_name?: string;
            /** @description ID of the protection policy. */
            protect_policy_id?: string;
            /** @description Name of the protection policy. */
            protect_policy_name?: string;
            backup_error?: components["schemas"]["BackupError"];
            /**
             * @description Whether backups are on, off, or cannot be turned on.
             * @enum {string}
             */
            backup_protection_status?: "failed_to_turn_on_backup" | "closed" | "opened";
            /** @description Number of protection events in the period of the request. */
            count_protect_event?: number;
            /** @description Number of backups in the period of the request. */
            count_backuped?: number;
            /**
             * @description State of the agent.
             * @enum {string}
             */
            agent_status?: "installed" | "online" | "offline" | "install_failed" | "installing" | "not_installed";
            /**
             * @description Edition of HSS that the server uses.
             * @enum {string}
             */
            version?: "hss.version.null" | "hss.version.basic" | "hss.version.advanced" | "hss.version.enterprise" | "hss.version.premium" | "hss.version.wtp" | "hss.version.container.enterprise";
            /**
             * @description Kind of server: an Elastic Cloud Server, a server outside the cloud, or a cloud desktop.
             * @enum {string}
             */
            host_source?: "ecs" | "outside" | "workspace";
            /** @description ID of the vault that contains the backups. */
            vault_id?: string;
            /** @description Name of the vault. */
            vault_name?: string;
            /** @description Size of the vault, in gigabytes (GB). */
            vault_size?: number;
            /** @description Use of the vault, in megabytes (MB). */
            vault_used?: number;
            /** @description Size of the servers that are bound to the vault, in gigabytes (GB). */
            vault_allocated?: number;
            /**
             * @description Billing of the vault: by use or by period.
             * @enum {string}
             */
            vault_charging_mode?: "post_paid" | "pre_paid";
            /**
             * @description State of the vault.
             * @enum {string}
             */
            vault_status?: "available" | "lock" | "frozen" | "deleting" | "error";
            /** @description ID of the backup policy. Empty if there is none. */
            backup_policy_id?: string;
            /** @description Name of the backup policy. */
            backup_policy_name?: string;
            /** @description Whether the backup policy is enabled. */
            backup_policy_enabled?: boolean;
            /** @description Number of servers that are bound to the vault. */
            resources_num?: number;
        };
        /** @description Servers of the project. */
        ListProtectedServersResponse: {
            /** @description Number of matching servers. */
            total_num?: number;
            /** @description The servers of this page. */
            data_list?: components["schemas"]["ProtectedServer"][];
        };
        /** @description The reason why the request was rejected. */
        ErrorResponse: {
            /** @description Code of the error, such as `HSS.0001`. Codes that begin with `APIGW` are listed in the documentation of the API gateway. */
            error_code: string;
            /** @description Human-readable description of the error. The text varies; rely on `error_code`. */
            error_msg: string;
        };
        /** @description A restore task. */
        Task: {
            /** @description ID of the server. */
            host_id?: string;
            /** @description Name of the server. */
            host_name?: string;
            /** @description Name of the backup. */
            backup_name?: string;
            /** @description Progress of the restore, in percent. */
            process?: number;
            /**
             * @description Status of the task. A `waiting` or `running` task continues; the other statuses are final.
             * @enum {string}
             */
            status?: "success" | "skipped" | "failed" | "running" | "timeout" | "waiting";
            /** @description Time when the task started. */
            started_at?: string;
            /** @description Time when the task ended. */
            ended_at?: string;
            /** @description The reason why the task failed. */
            error_info?: {
                /** @description Code of the error. The provider does not list the codes. */
                code?: string;
                /** @description Description of the error. */
                message?: string;
            };
        };
        /** @description Restore tasks of the project. */
        ListTasksResponse: {
            /** @description Number of matching tasks. */
            total_num?: number;
            /** @description The tasks of this page. */
            data_list?: components["schemas"]["Task"][];
        };
        /**
         * @description Status of the backup. `available` means that the backup can be restored, `waiting_restore` that it is about to be restored, and `restoring` that it is being restored.
         * @enum {string}
         */
        BackupStatus: "available" | "protecting" | "deleting" | "restoring" | "error" | "waiting_protect" | "waiting_delete" | "waiting_restore";
        /** @description A backup of a server, as an item of a list. */
        BackupSummary: {
            /** @description ID of the backup. */
            backup_id?: string;
            /** @description Name of the backup. */
            backup_name?: string;
            backup_status?: components["schemas"]["BackupStatus"];
            /**
             * Format: int64
             * @description Time of creation. The examples have milliseconds since 1970.
             */
            create_time?: number;
            /** @description Images that are registered from the backup. */
            os_images_data?: {
                /** @description ID of the image. */
                image_id?: string;
            }[];
            /**
             * @description Trigger of the backup: 0 for a schedule, 1 for detected ransomware.
             * @enum {integer}
             */
            backup_tag?: 0 | 1;
        };
        /** @description Backups of a server. */
        ListBackupsResponse: {
            /** @description Number of matching backups. */
            total_num?: number;
            /** @description The backups of this page. */
            data_list?: components["schemas"]["BackupSummary"][];
        };
        /** @description A backup of a disk. */
        DiskBackup: {
            /** @description ID of the disk backup. Use it as `backup_id` in a mapping. */
            id?: string;
            /** @description Name of the disk backup. */
            name?: string;
            /** @description Kind of the backup. */
            image_type?: string;
            /** @description ID of the vault that contains the backup. */
            vault_id?: string;
            status?: components["schemas"]["BackupStatus"];
            /** @description Size of the disk. */
            resource_size?: number;
            /** @description ID of the disk. Use it as `volume_id` in a mapping. */
            resource_id?: string;
            /** @description Type of the resource. */
            resource_type?: string;
            /** @description Name of the disk. */
            resource_name?: string;
        };
        /** @description A backup of a server. */
        Backup: {
            /** @description ID of the backup. */
            id?: string;
            /** @description Name of the backup. */
            name?: string;
            /** @description Kind of the backup. */
            image_type?: string;
            /** @description ID of the vault that contains the backup. */
            vault_id?: string;
            /**
             * Format: int64
             * @description Time of creation. The examples have milliseconds since 1970.
             */
            created_at?: number;
            status?: components["schemas"]["BackupStatus"];
            /** @description Size of the server. */
            resource_size?: number;
            /** @description ID of the server. */
            resource_id?: string;
            /** @description Type of the resource. */
            resource_type?: string;
            /** @description Name of the server. */
            resource_name?: string;
            /** @description Backups of the disks of the server. */
            children?: components["schemas"]["DiskBackup"][];
        };
        /** @description A disk backup and the disk that it is restored to. */
        BackupRestoreServerMappingInfo: {
            /** @description ID of the disk backup. Available in the console, or as the `id` of a child of the backup (`getBackup`). */
            backup_id?: string;
            /** @description ID of the disk that the data is restored to. */
            volume_id?: string;
        };
        /**
         * Restore a server
         * @description Restores a server. Assign each disk backup to a disk of the server in `mappings`.
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
        /** @description The target of the restore, a server or disks. A request that names a server needs `mappings`. */
        RestoreBackupRequest: components["schemas"]["ServerRestore"] | components["schemas"]["DiskRestore"];
    };
    responses: {
        /** @description The request is invalid, or refers to a resource that does not exist or is not allowed. */
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
    parameters: {
        /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
        ProjectId: string;
        /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
        EnterpriseProjectId: string;
        /** @description ID of the region that the server or the disks are in. */
        Region: string;
    };
    requestBodies: never;
    headers: {
        /** @description ID of the request. Quote it when you contact technical support. */
        XRequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProtectedServers: {
        parameters: {
            query?: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: components["parameters"]["EnterpriseProjectId"];
                /** @description Number of servers to skip. */
                offset?: number;
                /** @description Maximum number of servers per page. */
                limit?: number;
                /** @description Name of the server. */
                host_name?: string;
                /** @description Operating system of the server. */
                os_type?: "Linux" | "Windows";
                /** @description IP address of the server. */
                host_ip?: string;
                /** @description Whether the server is running (`ACTIVE`) or stopped (`SHUTOFF`). If it is missing, both are listed. */
                host_status?: "ACTIVE" | "SHUTOFF";
                /** @description How many days back protection events and backups are counted, from 1 to 30. One day if it is missing. */
                last_days?: number;
            };
            header?: {
                /** @description ID of the region that the servers are in. */
                region?: string;
            };
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProtectedServersResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    listTasks: {
        parameters: {
            query: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: components["parameters"]["EnterpriseProjectId"];
                /** @description Status of the tasks. */
                status?: "success" | "skipped" | "failed" | "running" | "timeout" | "waiting";
                /** @description Name of the server. */
                resource_name?: string;
                /** @description Number of tasks to skip. */
                offset: number;
                /** @description Maximum number of tasks per page. The provider documents no range for it. */
                limit: number;
                /** @description Number of past days to list tasks for. */
                last_days?: number;
            };
            header?: never;
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTasksResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    listBackups: {
        parameters: {
            query: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: components["parameters"]["EnterpriseProjectId"];
                /** @description Number of backups to skip. */
                offset: number;
                /** @description Maximum number of backups per page. */
                limit: number;
                /** @description Status of the backups. */
                status?: "available" | "protecting" | "deleting" | "restoring" | "error" | "waiting_protect" | "waiting_delete" | "waiting_restore";
                /** @description Name of the backup. */
                name?: string;
                /** @description Number of past days to list backups for, from 1 to 30. */
                last_days?: number;
            };
            header?: {
                /** @description ID of the region that the server or the disks are in. */
                region?: components["parameters"]["Region"];
            };
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the server. */
                host_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backups of the server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListBackupsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    getBackup: {
        parameters: {
            query?: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: components["parameters"]["EnterpriseProjectId"];
            };
            header?: {
                /** @description ID of the region that the server or the disks are in. */
                region?: components["parameters"]["Region"];
            };
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
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
                    "application/json": components["schemas"]["Backup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    restoreBackup: {
        parameters: {
            query?: {
                /** @description ID of the enterprise project that the server or the disks belong to, or `all_granted_eps` for all enterprise projects. Set it only if the enterprise project function is enabled. `0` is the default enterprise project. */
                enterprise_project_id?: components["parameters"]["EnterpriseProjectId"];
            };
            header?: {
                /** @description ID of the region that the server or the disks are in. */
                region?: components["parameters"]["Region"];
            };
            path: {
                /** @description ID of the project that the server or the disks belong to. See [Obtaining a Project ID](https://support.huaweicloud.com/intl/en-us/api-hss2.0/hss_02_0024.html). */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup to restore. */
                backup_id: string;
            };
            cookie?: never;
        };
        /** @description The target of the restore. Every property is optional, and so is the body. */
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
