// Generated from specs/rackspace/cloud-databases/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/{version}/{accountId}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Version of the API. */
                version: "v1.0";
                /** @description ID of the account that owns the instance. */
                accountId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup to a new database instance
         * @description Makes a new database instance and restores a backup to it. The users, passwords and access of the backed up instance are restored with its databases. New users and databases can be created in the same request, if they are not named like restored ones. An incremental backup is restored like a full one: its parents are restored first. Do not repeat the call blindly: each one makes another instance.
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
        /** @description What to restore. */
        RestorePoint: {
            /** @description ID of the backup to restore, full or incremental. */
            backupRef: string;
        };
        /** @description Storage of the instance. */
        InstanceVolume: {
            /** @description Size in gigabytes (GB), from 1 to 300. */
            size: number;
        };
        /** @description The instance to make. What else can be set when an instance is created (databases, users, a configuration group) is let through. */
        InstanceRestore: {
            /** @description Flavor of the instance, as its ID or its URI. */
            flavorRef: number | string;
            /** @description Name of the instance. */
            name?: string;
            restorePoint: components["schemas"]["RestorePoint"];
            volume: components["schemas"]["InstanceVolume"];
        };
        /** @description Request to restore a backup to a new instance. */
        RestoreBackupRequest: {
            instance: components["schemas"]["InstanceRestore"];
        };
        /** @description Where a resource is found. */
        Link: {
            /**
             * Format: uri
             * @description URL of the resource.
             */
            href: string;
            /** @description What the URL is for; `self` names a version of the API, `bookmark` lasts. */
            rel: string;
        };
        /** @description A database instance. The page has no table for it; these are the properties of its example. */
        Instance: {
            /** @description When the instance was created, in UTC, without an offset. */
            created: string;
            /** @description Database that the instance runs. */
            datastore: {
                /** @description Kind of database, such as `mysql`. */
                type: string;
                /** @description Version of the database, such as `5.6`. */
                version: string;
            };
            /** @description Flavor of the instance. */
            flavor: {
                /** @description ID of the flavor. A string here, an integer in the request. */
                id: string;
                /** @description Where the flavor is found. */
                links: components["schemas"]["Link"][];
            };
            /** @description Host name to connect to. */
            hostname: string;
            /** @description ID of the instance. */
            id: string;
            /** @description Where the instance is found. */
            links: components["schemas"]["Link"][];
            /** @description Name of the instance. */
            name: string;
            /** @description State of the instance; `BUILD` while it is being made. */
            status: string;
            /** @description When the instance was last changed, in UTC, without an offset. */
            updated: string;
            /** @description Storage of the instance. */
            volume: {
                /** @description Size in gigabytes (GB). */
                size: number;
            };
        };
        /** @description Answer to an accepted restore. */
        RestoreBackupResponse: {
            instance: components["schemas"]["Instance"];
        };
    };
    responses: never;
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
                /** @description Version of the API. */
                version: "v1.0";
                /** @description ID of the account that owns the instance. */
                accountId: string;
            };
            cookie?: never;
        };
        /** @description The instance to make, and the backup to restore to it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackupRequest"];
            };
        };
        responses: {
            /** @description The request succeeded. The instance is being made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreBackupResponse"];
                };
            };
            /** @description The request lacks an element, or the value of an element is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not authorized, for example because its token is invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Access to the resource is denied. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The requested item was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The method is not allowed for the resource (badMethod). */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description More items than the allowed limit (Over Limit). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The item cannot be processed (unprocessableEntity). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The instance has had a fault (instanceFault). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The service does not support what the request needs (notImplemented). */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The service is not available. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
