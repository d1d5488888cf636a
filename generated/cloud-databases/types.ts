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
         *     **After you call:** `200` means the instance is being built, not that its data is there.
         *     Poll the instance (`GET /{version}/{accountId}/instances/{instanceId}`): its
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /** @description Relation: `self` is a versioned URL to follow at once, `bookmark` a permanent URL to store. */
            rel: string;
        };
        /** @description A database instance. */
        Instance: {
            /** @description Time of creation, ISO 8601. In UTC if it has no offset. */
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
                /** @description ID of the flavor. A string here, an integer in the request. */
                id: string;
                /** @description Links to the flavor. */
                links: components["schemas"]["Link"][];
            };
            /** @description Host name to connect to. */
            hostname: string;
            /** @description ID of the instance. */
            id: string;
            /** @description Links to the instance. */
            links: components["schemas"]["Link"][];
            /** @description Name of the instance. */
            name: string;
            /** @description Status of the instance: `BUILD` while it is being provisioned, then `ACTIVE`, `ERROR` or `FAILED`. */
            status: string;
            /** @description Time of the last change, ISO 8601. In UTC if it has no offset. */
            updated: string;
            /** @description Storage of the instance. */
            volume: {
                /** @description Size in gigabytes (GB). */
                size: number;
            };
        };
        /** @description Response to an accepted restore. */
        RestoreBackupResponse: {
            instance: components["schemas"]["Instance"];
        };
        /** @description Why the request was rejected. The only property is named after the fault, such as `itemNotFound`. */
        Fault: {
            [key: string]: {
                /** @description The status, repeated. */
                code: number;
                /** @description Human-readable description of the fault. It can be shown to end users. */
                message: string;
                /** @description More about the fault, such as a stack trace. It may not be suitable for end users. */
                details?: string;
            };
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
        /** @description The number of items returned exceeds the limit, or too many requests were sent: by default 20 restores a minute. */
        OverLimit: {
            headers: {
                /** @description When to try again, in seconds or as a date. Sent if too many requests were sent. */
                "Retry-After"?: string;
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
}
