// Generated from specs/otc/vbs-v3/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v3/{project_id}/native/backups/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup to restore the disk from. */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a disk from a backup
         * @description **What it does:** Restores a disk from a backup and overwrites the data on the disk. This cannot be undone.
         *
         *     **Before you call:** Stop the server that the disk is attached to, and detach the disk; the backup must be `available`.
         *     See [Data Restoration Using a VBS Backup](https://docs.otc.t-systems.com/volume-backup-service/umn/operation_guide/data_restoration_using_a_vbs_backup.html).
         *     If the service returns `404`, try the path without `/native`: the provider's documentation prints both.
         *     Check whether a restore is already running before you retry: the provider does not document this call as idempotent.
         *
         *     **After you call:** `202` means the restore was accepted, not that it has finished. The response identifies the backup and the disk.
         *     Poll the backup (`GET /v3/{project_id}/native/backups/{backup_id}`): its status is `restoring`, and `available` again when the restore has succeeded.
         *     If the restore fails, the disk's status in Elastic Volume Service is `error_restoring`.
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
        /** @description The requested resource was not found, such as the backup or the disk. */
        NotFound: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description The error. */
                    itemNotFound: {
                        /** @description The status, repeated. */
                        code: number;
                        /** @description Human-readable description of the error. */
                        message: string;
                    };
                };
            };
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
    };
    parameters: {
        /** @description ID of the project that the backup belongs to. */
        ProjectId: string;
        /** @description ID of the backup to restore the disk from. */
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
    restoreBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the backup belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the backup to restore the disk from. */
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
