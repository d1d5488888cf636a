// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/{version}/{accountId}/backups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /**
         * List the backups of all database instances
         * @description **What it does:** Lists the backups of all database instances of the account, including those of high-availability groups.
         *
         *     **Before you call:** The user needs access to Cloud Files, as for every operation on backups.
         *
         *     **After you call:** Choose a backup whose `status` is `COMPLETED`, and restore it (`restoreBackup`) by its `id`.
         *     `volume_size` and `flavor_ram` help to choose the volume and the flavor of the new instance; a backup does not name a flavor.
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
    "/{version}/{accountId}/backups/{backupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
                /** @description ID of the backup. */
                backupId: string;
            };
            cookie?: never;
        };
        /**
         * Get a backup
         * @description **What it does:** Returns one backup.
         *
         *     **Before you call:** The user needs access to Cloud Files, as for every operation on backups.
         *
         *     **After you call:** A backup whose `status` is `COMPLETED` can be restored (`restoreBackup`). Poll a backup that is `NEW` or `BUILDING`.
         *     Delete a backup whose `status` is `FAILED`.
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
    "/{version}/{accountId}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup to a new database instance
         * @description **What it does:** Creates a new database instance and restores a backup to it, with the users, passwords and access rights
         *     of the instance that was backed up.
         *     An incremental backup is restored like a full backup: the service restores its parents first.
         *
         *     **Before you call:** Choose a flavor and a volume size.
         *     You can also create users and databases, provided their names differ from those of the instance that was backed up;
         *     see [Create database instance](https://github.com/rackerlabs/docs-cloud-databases/blob/master/api-docs/api-reference/methods/post-create-database-instance-version-accountid-instances.rst)
         *     for these and other options.
         *     This call is not idempotent: each successful call creates another instance.
         *
         *     **After you call:** `200` means that the instance is being built, not that its data has been restored.
         *     Poll the instance (`getInstance`): its
         *     [status](https://github.com/rackerlabs/docs-cloud-databases/blob/master/api-docs/general-api-info/database-instance-status.rst)
         *     is `BUILD`, then `ACTIVE`, or `ERROR` or `FAILED` if the restore fails. Delete an instance whose status is `FAILED`.
         */
        post: operations["restoreBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{version}/{accountId}/instances/{instanceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
                /** @description ID of the instance. */
                instanceId: string;
            };
            cookie?: never;
        };
        /**
         * Get a database instance
         * @description **What it does:** Returns one database instance with its status, volume and configuration group.
         *     For an instance in a high-availability group, the call returns the source or the replica that has the ID.
         *
         *     **After you call:** To follow a restore (`restoreBackup`), poll the instance that it created until its `status` is no longer `BUILD`.
         *     `ACTIVE` means that the instance is online, `ERROR` that its last operation failed,
         *     and `FAILED` that the datastore could not be set up: delete the instance and create another.
         *     Connect to `hostname`, since the IP address behind it can change.
         */
        get: operations["getInstance"];
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
        /** @description A backup of a database instance or of a high-availability group. */
        Backup: {
            /** @description Time of creation in ISO 8601 format. A time without an offset is in UTC. */
            created: string;
            /** @description Database that was backed up. */
            datastore: {
                /** @description Type of database, such as `mysql` or `percona`. */
                type: string;
                /** @description Version of the database, such as `5.6`. */
                version: string;
                /** @description ID of the version. */
                version_id: string;
            };
            /** @description Description of the backup. It is optional when a backup is created. */
            description?: string;
            /** @description RAM of the flavor of the instance that was backed up, in megabytes (MB). */
            flavor_ram: number;
            /** @description ID of the backup. Use it in `restorePoint.backupRef` of a restore. */
            id: string;
            /** @description ID of the instance that was backed up. Null for a backup of a high-availability group. */
            instance_id: string | null;
            /** @description Whether the backup was created by a schedule. 0 in every documented example. */
            is_automated: number;
            /**
             * Format: uri
             * @description URL of the backup in Cloud Files. Null until the backup is complete.
             */
            locationRef: string | null;
            /** @description Name of the backup. */
            name: string;
            /** @description ID of the backup that an incremental backup is based on. Null for a full backup. */
            parent_id: string | null;
            /** @description Size of the backup, in gigabytes (GB). Null until the backup is complete. */
            size: number | null;
            /** @description The instance or the high-availability group that was backed up. Can be empty. */
            source: {
                /** @description ID of the instance or of the high-availability group. */
                id?: string;
                /** @description `instance` for an instance, `ha` for a high-availability group. */
                type?: string;
            };
            /**
             * @description Status of the backup: `NEW` after it was requested, `BUILDING` while it is being created, then `COMPLETED` or `FAILED`. `DELETE_FAILED` if its objects in Cloud Files could not be deleted.
             * @enum {string}
             */
            status: "NEW" | "BUILDING" | "COMPLETED" | "FAILED" | "DELETE_FAILED";
            /** @description How the backup was created, such as `InnoBackupEx` for a full and `InnoBackupExIncremental` for an incremental backup. */
            type: string;
            /** @description Time of the last change in ISO 8601 format. A time without an offset is in UTC. */
            updated: string;
            /** @description Size of the volume of the instance that was backed up, in gigabytes (GB). */
            volume_size: number;
        };
        /** @description Backups of the account. */
        ListBackupsResponse: {
            /** @description The backups. The examples have the newest first. */
            backups: components["schemas"]["Backup"][];
        };
        /** @description The reason why the request was rejected. The only property is named after the fault, such as `itemNotFound`. */
        Fault: {
            [key: string]: {
                /** @description The HTTP status. */
                code: number;
                /** @description Human-readable description of the fault. It can be shown to end users. */
                message: string;
                /** @description Details of the fault, such as a stack trace. They may not be suitable for end users. */
                details?: string;
            };
        };
        /** @description One backup. */
        GetBackupResponse: {
            backup: components["schemas"]["Backup"];
        };
        /** @description The instance to create. Other options for creating an instance (`configuration`, `datastore`, `databases`, `users`) are allowed. */
        InstanceRestore: {
            /** @description Flavor of the instance, as its ID or its URI. */
            flavorRef: number | string;
            /** @description Name of the instance. */
            name?: string;
            /** @description The backup to restore. */
            restorePoint: {
                /** @description ID of the backup, full or incremental. */
                backupRef: string;
            };
            /** @description Storage of the instance. */
            volume: {
                /** @description Size in gigabytes (GB), from 1 to 300. The provider's documentation also names 1024 GB as the maximum per instance. */
                size: number;
            };
        };
        /** @description Request to restore a backup to a new instance. */
        RestoreBackupRequest: {
            instance: components["schemas"]["InstanceRestore"];
        };
        /** @description Link to a resource. */
        Link: {
            /**
             * Format: uri
             * @description URL of the resource.
             */
            href: string;
            /** @description Relation: `self` is a versioned URL to follow immediately, `bookmark` a permanent URL to store. */
            rel: string;
        };
        /**
         * @description Status of the instance.
         *
         *     - `BUILD`: It is being provisioned. In a restore, the next status is `ACTIVE`, `ERROR` or `FAILED`.
         *     - `ACTIVE`: It is online and accepts requests.
         *     - `ERROR`: Its last operation failed.
         *     - `FAILED`: It was created, but its datastore could not be set up. Delete it and create another instance.
         *     - `BACKUP`: It is being backed up.
         *     - `BLOCKED`: It does not respond.
         *     - `CONVERT_TO_HA`: It is being converted to high availability.
         *     - `DELETION_PENDING`: It is going to be deleted.
         *     - `DETACH_REPLICA`: It is a replica that is being detached from its source.
         *     - `REBOOT`: It is rebooting.
         *     - `REPLICATION_ERROR`: Its replication is broken.
         *     - `RESIZE`: It is being resized.
         *     - `RESTART_REQUIRED`: Its configuration changed. Restart it when convenient.
         *     - `RESTART`: Its database service is restarting.
         *     - `SHUTDOWN`: Its services are ending, or its server runs while the instance is shut down.
         *
         *     A high-availability group as a whole has other statuses.
         * @enum {string}
         */
        InstanceStatus: "ACTIVE" | "BACKUP" | "BLOCKED" | "BUILD" | "CONVERT_TO_HA" | "DELETION_PENDING" | "DETACH_REPLICA" | "ERROR" | "FAILED" | "REBOOT" | "REPLICATION_ERROR" | "RESIZE" | "RESTART_REQUIRED" | "RESTART" | "SHUTDOWN";
        /** @description A database instance. */
        Instance: {
            /** @description Configuration group of the instance. Missing if it has none. */
            configuration?: {
                /** @description ID of the configuration group. */
                id: string;
                /** @description Links to the configuration group. */
                links: components["schemas"]["Link"][];
                /** @description Name of the configuration group. */
                name: string;
            };
            /** @description Time of creation in ISO 8601 format. A time without an offset is in UTC. */
            created: string;
            /** @description Database that the instance runs. Not always present. */
            datastore?: {
                /** @description Type of database, such as `mysql`. */
                type: string;
                /** @description Version of the database, such as `5.6`. */
                version: string;
            };
            /** @description Flavor of the instance. */
            flavor: {
                /** @description ID of the flavor. It is a string here and an integer in the request. */
                id: string;
                /** @description Links to the flavor. */
                links: components["schemas"]["Link"][];
            };
            /** @description ID of the high-availability group. Missing if the instance is not in a group. */
            ha_id?: string;
            /** @description Host name to connect to. It always resolves to the current IP address of the instance. */
            hostname: string;
            /** @description ID of the instance. */
            id: string;
            /** @description Links to the instance. */
            links: components["schemas"]["Link"][];
            /** @description Name of the instance. */
            name: string;
            /** @description The instance that this replica copies. Missing if the instance is not a replica. */
            replica_of?: {
                /** @description ID of the source instance. */
                id: string;
                /** @description Links to the source instance. */
                links: components["schemas"]["Link"][];
            };
            /** @description Replicas of the instance. Missing if it has none. */
            replicas?: {
                /** @description ID of the replica. */
                id: string;
                /** @description Links to the replica. */
                links: components["schemas"]["Link"][];
                /** @description Name of the replica. */
                name: string;
            }[];
            status: components["schemas"]["InstanceStatus"];
            /** @description Time of the last change in ISO 8601 format. A time without an offset is in UTC. */
            updated: string;
            /** @description Storage of the instance. */
            volume: {
                /** @description Size in gigabytes (GB). */
                size: number;
                /** @description Approximate use in gigabytes (GB). It is above 0 even in a new instance, which has transaction logs. Missing while the status is `BUILD`, `REBOOT`, `RESIZE` or `ERROR`. */
                used?: number;
            };
        };
        /** @description Response to an accepted restore. */
        RestoreBackupResponse: {
            instance: components["schemas"]["Instance"];
        };
        /** @description One database instance. */
        GetInstanceResponse: {
            instance: components["schemas"]["Instance"];
        };
    };
    responses: {
        /** @description The request lacks an element, or the value of an element is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description You are not authorized to complete this operation, for example because the token is invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description Access to the requested resource is denied. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The requested item was not found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The method is not allowed for this resource. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores per minute, and 100 requests per minute to each other operation of this API. */
        OverLimit: {
            headers: {
                /** @description When to try again, in seconds or as a date. Present if too many requests were sent. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The item cannot be processed. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The instance has experienced a fault. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The server does not support the functionality that the request needs. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The service is not available. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The content type of the request is not supported. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
    };
    parameters: {
        /** @description Version of the API. */
        Version: "v1.0";
        /** @description ID of the account that owns the instance. */
        AccountId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBackups: {
        parameters: {
            query?: {
                /** @description Type of database that the backups belong to, such as `mysql`. If it is missing, backups of all types are listed. */
                datastore?: string;
            };
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backups. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["OverLimit"];
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
                /** @description ID of the backup. */
                backupId: string;
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["OverLimit"];
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    restoreBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The instance to create, and the backup to restore to it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description The request succeeded. The instance is being built. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreBackupResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: components["parameters"]["Version"];
                /** @description ID of the account that owns the instance. */
                accountId: components["parameters"]["AccountId"];
                /** @description ID of the instance. */
                instanceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetInstanceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["OverLimit"];
            422: components["responses"]["UnprocessableEntity"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
