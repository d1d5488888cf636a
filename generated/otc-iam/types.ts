// Generated from specs/otc/iam/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v3/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a token
         * @description **What it does:** Returns a token for a user, by name and password.
         *     The token is in the `X-Subject-Token` response header; send it as `X-Auth-Token` with other calls.
         *
         *     **Before you call:** To restore a backup, request a token for the project of the backup with `scope.project`.
         *     Never log the password.
         *
         *     **After you call:** Keep the token and use it until shortly before `expires_at`.
         *     A new token does not invalidate an earlier one.
         *     A token becomes invalid within 30 minutes if the user is deleted or disabled, or their password, access key or permissions change.
         */
        post: operations["createToken"];
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
        /** @description The user who requests a token, and the scope of the token. */
        CreateTokenRequest: {
            /** @description The user who requests a token, and the scope of the token. */
            auth: {
                /** @description The user who requests the token. */
                identity: {
                    /** @description Method of authentication, which is `password`. */
                    methods: "password"[];
                    /** @description Name and password of the user. */
                    password: {
                        /** @description The IAM user. */
                        user: {
                            /** @description The account that the user belongs to. */
                            domain: {
                                /** @description Name of the account. */
                                name: string;
                            };
                            /** @description Name of the user. */
                            name: string;
                            /** @description Password of the user. A user who signs in with a third-party identity provider must first set a password of their own on the login page. */
                            password: string;
                        };
                    };
                };
                /** @description What the token is valid for: the services in a project, or the global services of an account. If both are given, the project is used. Without a scope, the token is valid for global services. */
                scope?: {
                    /** @description The account whose global services the token is for. Set `id` or `name`; `id` is recommended. */
                    domain?: {
                        /** @description ID of the account. */
                        id?: string;
                        /** @description Name of the account. */
                        name?: string;
                    };
                    /** @description The project whose services the token is for, such as Cloud Backup and Recovery. Set `id` or `name`. */
                    project?: {
                        /** @description ID of the project. */
                        id?: string;
                        /** @description Name of the project. */
                        name?: string;
                    };
                };
            };
        };
        /** @description A service. */
        CatalogService: {
            /** @description The endpoints of the service. */
            endpoints: {
                /** @description ID of the endpoint. */
                id: string;
                /** @description Who can use the endpoint; `public` for everyone. */
                interface: string;
                /** @description Region of the endpoint; `*` for all. */
                region: string;
                /** @description ID of the region. */
                region_id: string;
                /** @description URL of the endpoint. */
                url: string;
            }[];
            /** @description ID of the service. */
            id: string;
            /** @description Name of the service. */
            name: string;
            /** @description Type of the service. */
            type: string;
        };
        /** @description Information about the token. */
        Token: {
            /** @description The services and their endpoints. Missing or empty if `nocatalog` is set. */
            catalog?: components["schemas"]["CatalogService"][];
            /** @description The account that the token is for. Missing unless the request has `scope.domain` and no `scope.project`. */
            domain?: {
                /** @description Name of the account. */
                name: string;
                /** @description ID of the account. */
                id: string;
            };
            /** @description Time when the token expires, in UTC. Use this time and not a fixed lifetime. */
            expires_at: string;
            /** @description Time of the multi-factor authentication. Missing unless the user signs in with a virtual MFA device. */
            mfa_authn_at?: string;
            /** @description Time when the token was issued, in UTC. */
            issued_at: string;
            /** @description Method of authentication. */
            methods: string[];
            /** @description The project that the token is for. Missing unless the request has `scope.project`. */
            project?: {
                /** @description The account that the project belongs to. */
                domain?: {
                    /** @description ID of the account. */
                    id?: string;
                    /** @description Name of the account. */
                    name?: string;
                };
                /** @description ID of the project. */
                id?: string;
                /** @description Name of the project. */
                name?: string;
            };
            /** @description The permissions of the token. */
            roles: {
                /** @description Name of the permission. */
                name: string;
                /**
                 * @description ID of the permission. `0` does not stand for any permission.
                 * @default 0
                 */
                id: string;
            }[];
            /** @description The user who requested the token. */
            user: {
                /** @description Name of the user. */
                name: string;
                /** @description ID of the user. */
                id: string;
                /** @description Time when the password expires. Null if the password never expires. */
                password_expires_at: string | null;
                /** @description The account that the user belongs to. */
                domain: {
                    /** @description Name of the account. */
                    name: string;
                    /** @description ID of the account. */
                    id: string;
                };
            };
        };
        /** @description Information about the token. The token itself is in the `X-Subject-Token` header. */
        CreateTokenResponse: {
            token: components["schemas"]["Token"];
        };
        /** @description The reason why no token was created. */
        ErrorResponse: {
            /** @description The error. */
            error: {
                /** @description The HTTP status. */
                code: number;
                /** @description Human-readable description of the error. The text varies; rely on the status. */
                message: string;
                /** @description Name of the HTTP status. */
                title: string;
            };
        };
    };
    responses: {
        /** @description The request is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The user could not be authenticated. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The user is not allowed to request a token. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project or the account of the scope does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed, or the format of the request is incorrect. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service is not available. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The token. Send it in the `X-Auth-Token` header of other calls, and keep it secret. */
        XSubjectToken: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: {
                /** @description If it is set, the response has no catalog. Any non-empty value means true. */
                nocatalog?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user who requests a token, and the scope of the token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            /** @description The token was created. It is in the `X-Subject-Token` header. */
            201: {
                headers: {
                    "X-Subject-Token": components["headers"]["XSubjectToken"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateTokenResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
