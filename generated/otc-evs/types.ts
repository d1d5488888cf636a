// Generated from specs/otc/evs/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v2/{project_id}/volumes/{volume_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the disk belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the disk. */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /**
         * Get a disk
         * @description **What it does:** Returns one disk.
         *     The provider recommends this version of the operation.
         *
         *     **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/elastic-volume-service/api-ref/permissions_policies_and_supported_actions/disk.html)
         *     `evs:volumes:get`, for the project; the call does not support authorization by enterprise project.
         *
         *     **After you call:** Before a restore to the disk, check that the status is `available`, which means that the disk is not attached to a server.
         *     During the restore, the status is `restoring-backup`, and then `available` again, or `error_restoring` if the restore failed.
         *     `available` can also mean that the restore has not started yet.
         */
        get: operations["getVolumeV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/volumes/{volume_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the disk belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the disk. */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /**
         * Get a disk
         * @description **What it does:** Returns one disk.
         *     The provider recommends version 2 of the operation, which returns the same.
         *
         *     **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/elastic-volume-service/api-ref/permissions_policies_and_supported_actions/disk.html)
         *     `evs:volumes:get`, for the project; the call does not support authorization by enterprise project.
         *
         *     **After you call:** Before a restore to the disk, check that the status is `available`, which means that the disk is not attached to a server.
         *     During the restore, the status is `restoring-backup`, and then `available` again, or `error_restoring` if the restore failed.
         *     `available` can also mean that the restore has not started yet.
         */
        get: operations["getVolumeV3"];
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
        /** @description A disk. */
        Volume: {
            /** @description ID of the disk. */
            id: string;
            /** @description Links to the disk. */
            links: {
                /** @description URL of the link. */
                href: string;
                /** @description Relation of the link, such as `self` or `bookmark`. */
                rel: string;
            }[];
            /** @description Name of the disk. */
            name: string;
            /**
             * @description Status of the disk. `available` means that the disk is not attached to a server, and `in-use` that it is attached. `restoring-backup` means that a restore from a backup is running, and `error_restoring` that it failed. `rollbacking` and `error_rollbacking` mean the same for a restore from a snapshot.
             * @enum {string}
             */
            status: "creating" | "available" | "in-use" | "error" | "attaching" | "detaching" | "restoring-backup" | "backing-up" | "error_restoring" | "uploading" | "downloading" | "extending" | "error_extending" | "deleting" | "error_deleting" | "rollbacking" | "error_rollbacking" | "awaiting-transfer";
            /** @description Servers that the disk is attached to. Empty if there is none. */
            attachments: {
                /** @description ID of the server. */
                server_id?: string;
                /** @description ID of the attachment. */
                attachment_id?: string;
                /** @description Time at which the disk was attached. */
                attached_at?: string;
                /** @description Name of the physical host that the server runs on. */
                host_name?: string;
                /** @description ID of the disk. */
                volume_id?: string;
                /** @description Name of the device, such as `/dev/sdb`. */
                device?: string;
                /** @description ID of the attached disk. */
                id?: string;
            }[];
            /** @description Availability zone of the disk. */
            availability_zone: string;
            /** @description ID of the disk that this disk was created from. Not supported at present. */
            source_volid: string | null;
            /** @description ID of the snapshot that the disk was created from. Null if it was not created from a snapshot. */
            snapshot_id: string | null;
            /** @description Description of the disk. */
            description: string;
            /** @description ID of the project that the disk belongs to. */
            "os-vol-tenant-attr:tenant_id": string;
            /** @description Metadata of the image that the disk was created from. Image Management Service documents the properties. */
            volume_image_metadata: {
                [key: string]: unknown;
            } | null;
            /** @description Time at which the disk was created, in UTC and without an offset, such as `2016-02-03T02:19:11.723797`. */
            created_at: string;
            /**
             * @description Type of the disk: `SSD` is ultra-high I/O, `SAS` high I/O, `SATA` common I/O, `GPSSD` general purpose SSD and `ESSD` extreme SSD.
             * @enum {string|null}
             */
            volume_type: "ESSD" | "GPSSD" | "SSD" | "SAS" | "SATA" | null;
            /** @description Size of the disk, in GB. */
            size: number;
            /**
             * @description Whether a server can boot from the disk.
             * @enum {string}
             */
            bootable: "true" | "false";
            /** @description Metadata of the disk. */
            metadata: {
                /**
                 * @description Whether the disk is encrypted. `1` means encrypted; `0` or a missing property means not encrypted.
                 * @enum {string}
                 */
                __system__encrypted?: "0" | "1";
                /** @description ID of the customer master key (CMK) that encrypts the disk. Only present with `__system__encrypted`. */
                __system__cmkid?: string;
                /**
                 * @description Type of the device. `true` means SCSI, which gives the server's operating system direct access to the storage and supports SCSI reservation. `false` or missing means VBD, which supports only simple SCSI reads and writes.
                 * @enum {string}
                 */
                "hw:passthrough"?: "true" | "false";
                /** @description How a disk was cloned from a snapshot. `0` means a linked clone. */
                full_clone?: string;
            };
            /** @description Reserved. */
            "os-vol-host-attr:host": string;
            /** @description Not supported at present. */
            encrypted: boolean;
            /** @description Time at which the disk was updated, in UTC and without an offset. */
            updated_at: string;
            /** @description Reserved. */
            "os-volume-replication:extended_status": string | null;
            /** @description Reserved. */
            replication_status: string;
            /** @description Reserved. */
            "os-vol-mig-status-attr:migstat": string | null;
            /** @description Reserved. */
            consistencygroup_id: string | null;
            /** @description Reserved. */
            "os-vol-mig-status-attr:name_id": string | null;
            /** @description Whether the disk can be attached to several servers. No longer used; use `multiattach`. */
            shareable?: boolean;
            /** @description Reserved. */
            user_id: string;
            /** @description Whether the disk can be attached to several servers. */
            multiattach: boolean;
            /** @description Reserved. */
            storage_cluster_id?: string;
        };
        /** @description One disk. */
        GetVolumeResponse: {
            volume: components["schemas"]["Volume"];
        };
        /** @description The reason why the request was rejected. The only property is named after the kind of error, such as `itemNotFound`. */
        Fault: {
            [key: string]: {
                /** @description Human-readable description of the error. */
                message: string;
                /** @description Code of the error, such as `EVS.5404`. */
                code: string;
            };
        };
    };
    responses: {
        /** @description The request is invalid. */
        BadRequest: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The token is missing or invalid. */
        Unauthorized: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description You are not allowed to access the resource. */
        Forbidden: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The disk was not found. */
        NotFound: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
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
        /** @description A limit was exceeded. */
        OverLimit: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The media type of the request is not supported. */
        BadMediaType: {
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
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The server does not support the requested function. */
        NotImplemented: {
            headers: {
                "x-openstack-request-id": components["headers"]["XOpenstackRequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A gateway received an invalid response. */
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
            content: {
                "application/json": components["schemas"]["Fault"];
            };
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
        /** @description ID of the project that the disk belongs to. */
        ProjectId: string;
        /** @description ID of the disk. */
        VolumeId: string;
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
    getVolumeV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the disk belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the disk. */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetVolumeResponse"];
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
            413: components["responses"]["OverLimit"];
            415: components["responses"]["BadMediaType"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getVolumeV3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the project that the disk belongs to. */
                project_id: components["parameters"]["ProjectId"];
                /** @description ID of the disk. */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetVolumeResponse"];
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
            413: components["responses"]["OverLimit"];
            415: components["responses"]["BadMediaType"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
