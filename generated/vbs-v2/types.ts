// Generated from specs/otc/vbs-v2/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v2/{project_id}/backups/{backup_id}/restore": {
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
         * Restore a backup
         * @description Restores a disk from a backup and overwrites what is on it. A later edition of the page calls this API deprecated; the edition transcribed here does not. Do not repeat the call blindly: the page does not say that it is idempotent.
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
        /** @description The disk to restore. Other properties are let through; clients made for OpenStack send `name: null`. */
        VolumeRestore: {
            /** @description ID of the disk to restore to. */
            volume_id: string;
        };
        /** @description Request to restore a backup. */
        RestoreBackupRequest: {
            restore: components["schemas"]["VolumeRestore"];
        };
        /** @description What is restored, and to which disk. */
        VolumeRestoreResult: {
            /** @description ID of the backup. */
            backup_id: string;
            /** @description ID of the disk. */
            volume_id: string;
            /** @description Name of the disk. */
            volume_name: string;
        };
        /** @description Answer to an accepted restore. */
        RestoreBackupResponse: {
            restore: components["schemas"]["VolumeRestoreResult"];
        };
    };
    responses: {
        /** @description The service could not process the request. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The token is missing, wrong or has expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Access is not allowed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The backup or the disk could not be found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The method is not allowed here. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service cannot answer in a form that the request accepts. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A proxy asks for authentication first. */
        ProxyAuthenticationRequired: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request took too long. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request conflicts with another, or with the state of the disk. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service does not support the function that the request asks for. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway found the request, or the answer to it, invalid. */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The service is not available. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway waited too long for the service. */
        GatewayTimeout: {
            headers: {
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
            /** @description Accepted. The restore will be carried out. */
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
