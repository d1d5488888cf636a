// Generated from specs/otc/vbs-v2/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v2/{project_id}/backups/detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List backups
         * @deprecated
         * @description **What it does:** Lists the backups of a project with their details. The list can be filtered and is split into pages.
         *     The provider has deprecated this API. Use the OpenStack-native v3 API instead.
         *
         *     **After you call:** Restore a backup whose status is `available`, to the disk `volume_id` or to another disk of at least the same size.
         *     If the list is not complete, the response has a link to the next page in `backups_links`.
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
    "/v2/{project_id}/backups/{backup_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup. */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /**
         * Get a backup
         * @deprecated
         * @description **What it does:** Returns one backup.
         *     The provider has deprecated this API. Use the OpenStack-native v3 API instead.
         *
         *     **After you call:** Before a restore, check that the status is `available`.
         *     After a restore has been accepted, the status is `restoring` until the restore has finished, and then `available` again.
         *     `available` can also mean that the restore has not started yet, and a short restore may end before a poll returns `restoring`.
         *     To find out whether the restore failed, get the disk from Elastic Volume Service (`getVolumeV2` of the `otc-evs` API): its status is then `error_restoring`.
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
    "/v2/{project_id}/backups/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup. */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a disk from a backup
         * @deprecated
         * @description **What it does:** Restores a disk from a backup and overwrites the data on the disk. This cannot be undone.
         *     The provider has deprecated this API. Use the OpenStack-native v3 API instead.
         *
         *     **Before you call:** Stop the server that the disk is attached to, and detach the disk. The backup must be `available`.
         *     See [Data Restoration Using a VBS Backup](https://docs.otc.t-systems.com/volume-backup-service/umn/operation_guide/data_restoration_using_a_vbs_backup.html).
         *     Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
         *
         *     **After you call:** `202` means that the restore was accepted, not that it has finished. The response identifies the backup and the disk.
         *     Poll the backup (`GET /v2/{project_id}/backups/{backup_id}`): its status is `restoring` during the restore, and `available` again when the restore has succeeded.
         *     If the restore fails, the disk's status in Elastic Volume Service (`getVolumeV2` of the `otc-evs` API) is `error_restoring`.
         *     Attach the disk and start the server afterwards.
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
        /**
         * @description Status of a backup. `available` means that the backup can be restored, `restoring` that a restore is running. If it is `error`, `fail_reason` states the cause.
         * @enum {string}
         */
        BackupStatus: "available" | "error" | "restoring" | "creating" | "deleting" | "error_restoring" | "error_deleting";
        /** @description JSON text with the description of the backup and the type of backup that was requested. */
        BackupDescription: string | null;
        /** @description A link. */
        Link: {
            /** @description URL of the link. */
            href: string;
            /** @description Relation of the link. `self` and `bookmark` link to the resource itself; `next` links to the next page of a list, and means that the list is not complete. */
            rel: string;
        };
        /** @description Metadata of a backup. */
        ServiceMetadata: {
            /**
             * @description Whether the data is deduplicated or compressed: `0` neither, `1` deduplicated, `2` compressed, `3` both. Missing means `0`.
             * @default 0
             * @enum {integer}
             */
            DL?: 0 | 1 | 2 | 3;
            /** @description Encryption key (VK) of an encrypted disk. */
            VK?: string;
            /** @description Whether the disk is a boot disk. */
            bootable?: boolean;
            /** @description ID of the backup's image in the backup system. */
            backupurl?: string;
            /** @description Path of the backup's image in the storage unit. */
            SP?: string;
            /** @description ID of the server that the backup's image belongs to. */
            VMID?: string;
            /**
             * @description Kind of backup: `0` the backup of a disk, `1` the backup of a server, `4` a copy of a disk's backup, `5` a copy of a server's backup. Missing means `0`.
             * @default 0
             * @enum {integer}
             */
            ST?: 0 | 1 | 4 | 5;
            /** @description Type of storage of the backup. */
            BT?: number;
            /** @description Ratio of saved space. */
            SS?: number;
            /** @description Path of the storage unit. */
            BP?: string;
            /** @description ID of the customer master key (CMK) of an encrypted disk, a UUID. */
            CMKID?: string;
            /** @description Progress of the backup. */
            progress?: number | string;
            /** @description Size of all backups in the chain of this backup, in MB. */
            CS?: number;
            /** @description Type of the disk in production storage. */
            VT?: string;
            /** @description ID of the host that executed the job. */
            OMID?: string;
            /**
             * @description Type of the backup: `0` a full backup, `1` an incremental backup.
             * @enum {integer}
             */
            Type?: 0 | 1;
            /** @description ID of the job in the backup system. */
            ebk_T_I?: string;
            /** @description Average throughput, in MB/s, with one decimal. */
            AT?: number;
            /** @description Size of the backup. */
            BackupSize?: number;
            /** @description ID of the snapshot that the backup was created from. */
            snap_id?: string;
        };
        /** @description A backup of a disk. */
        Backup: {
            status: components["schemas"]["BackupStatus"];
            description: components["schemas"]["BackupDescription"];
            /** @description Links to the backup. */
            links: components["schemas"]["Link"][];
            /** @description Availability zone of the backup. */
            availability_zone: string | null;
            /** @description ID of the disk that was backed up. */
            volume_id: string;
            /** @description Why the backup failed. Null or missing if it did not fail. */
            fail_reason?: string | null;
            /** @description ID of the backup. */
            id: string;
            /** @description Size of the backup. The provider's documentation states no unit; in OpenStack's Block Storage API it is GiB. */
            size: number;
            /** @description Number of objects in Object Storage Service (OBS) that contain the data. */
            object_count: number | null;
            /** @description Container of the backup. */
            container: string;
            /** @description Name of the backup. */
            name: string | null;
            /** @description Time at which the backup was created, without an offset, such as `2013-06-27T08:48:03.000000`. */
            created_at: string;
            /** @description ID of the project that owns the backup. */
            "os-bak-tenant-attr:tenant_id"?: string;
            /** @description JSON text with the metadata of the backup. It can have properties that are not listed here, and the text can begin and end with a space. */
            service_metadata?: string;
            /** @description Time at which the backup was updated. No example has it. */
            updated_at?: string;
            /** @description Time of the data in the backup. No example has it. */
            data_timestamp?: string;
            /** @description Whether other backups depend on this one. No example has it. */
            has_dependent_backups?: boolean;
            /** @description ID of the snapshot that the backup was created from. No example has it. */
            snapshot_id?: string;
            /** @description Whether the backup is incremental. The first backup of a disk is a full backup; all later backups are incremental. No example has it. */
            is_incremental?: boolean;
        };
        /** @description A page of backups. */
        ListBackupsResponse: {
            /** @description The backups. */
            backups: components["schemas"]["Backup"][];
            /** @description A link to the next page, whose relation is `next`. Missing on the last page. The list is split into pages if the request has `limit` or if the project has more than 1,000 backups. */
            backups_links?: components["schemas"]["Link"][];
        };
        /** @description One backup. */
        GetBackupResponse: {
            backup: components["schemas"]["Backup"];
        };
        /** @description Request to restore a disk from a backup. */
        RestoreBackupRequest: {
            /** @description The disk to restore. */
            restore: {
                /** @description ID of the disk to restore to. */
                volume_id: string;
            };
        };
        /** @description Response to an accepted restore. */
        RestoreBackupResponse: {
            /** @description The backup and the disk that it is restored to. */
            restore: {
                /** @description ID of the backup. */
                backup_id: string;
                /** @description ID of the disk. */
                volume_id: string;
                /** @description Name of the disk. */
                volume_name: string;
            };
        };
    };
    responses: {
        /** @description The server could not process the request. */
        QueryBadRequest: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description The error. */
                    badRequest: {
                        /** @description Code of the error, such as `VolumeBackup.0111`. */
                        code: string;
                        /** @description Human-readable description of the error. */
                        message: string;
                    };
                };
            };
        };
        /** @description The token is missing, invalid or expired. */
        Unauthorized: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description You are not allowed to access the resource. */
        Forbidden: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The method is not allowed for this resource. */
        MethodNotAllowed: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The client does not accept the response that the server generated. */
        NotAcceptable: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The proxy requires authentication. */
        ProxyAuthenticationRequired: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request timed out. */
        RequestTimeout: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request could not be processed because of a conflict. */
        Conflict: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The server does not support the requested function. */
        NotImplemented: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway received an invalid request or response. */
        BadGateway: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service is not available. */
        ServiceUnavailable: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway timed out. */
        GatewayTimeout: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The requested resource, such as the backup, was not found. */
        NotFound: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description The error. */
                    itemNotFound: {
                        /** @description The HTTP status. */
                        code: number;
                        /** @description Human-readable description of the error. */
                        message: string;
                    };
                };
            };
        };
        /** @description The server could not process the request. */
        BadRequest: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description The error. */
                    badRequest: {
                        /** @description Code of the error, such as `VolumeBackup.0111`. */
                        code: string;
                        /** @description Human-readable description of the error. */
                        message: string;
                    };
                };
            };
        };
    };
    parameters: {
        /** @description ID of the project that the backups belong to. */
        ProjectId: string;
        /** @description Returns only the backups with this name. */
        NameFilter: string;
        /** @description Returns only the backups with this status. */
        StatusFilter: components["schemas"]["BackupStatus"];
        /** @description Property to sort the backups by. */
        SortKey: "name" | "status" | "container_format" | "disk_format" | "size" | "id" | "created_at" | "updated_at";
        /** @description Direction to sort the backups in. */
        SortDir: string;
        /** @description Number of backups to skip. */
        Offset: number;
        /** @description Maximum number of backups to return. */
        Limit: number;
        /** @description Returns only the backups of the disk with this ID. */
        VolumeIdFilter: string;
        /** @description ID of the backup. */
        BackupId: string;
    };
    requestBodies: never;
    headers: {
        /** @description ID of the request. Quote it when you contact technical support. */
        XOpenstackRequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBackups: {
        parameters: {
            query?: {
                /** @description Returns only the backups with this name. */
                name?: components["parameters"]["NameFilter"];
                /** @description Returns only the backups with this status. */
                status?: components["parameters"]["StatusFilter"];
                /** @description Property to sort the backups by. */
                sort_key?: components["parameters"]["SortKey"];
                /** @description Direction to sort the backups in. */
                sort_dir?: components["parameters"]["SortDir"];
                /** @description Number of backups to skip. */
                offset?: components["parameters"]["Offset"];
                /** @description Maximum number of backups to return. */
                limit?: components["parameters"]["Limit"];
                /** @description Returns only the backups of the disk with this ID. */
                volume_id?: components["parameters"]["VolumeIdFilter"];
            };
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
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
            400: components["responses"]["QueryBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The requested resource was not found. */
            404: {
                headers: {
                    "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
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
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup. */
                backup_id: components["parameters"]["BackupId"];
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
            400: components["responses"]["QueryBadRequest"];
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
    restoreBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backups belong to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup. */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /** @description The disk to restore. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description The restore was accepted but has not finished. */
            202: {
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
