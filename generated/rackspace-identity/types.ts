// Generated from specs/rackspace/identity/openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/v2.0/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a token from a password or an API key
         * @description **What it does:** Checks the credentials of a user (a user name with a password or an API key) and returns a token.
         *
         *     **Before you call:** An API key is listed in the account settings of the Cloud Control Panel.
         *     To scope the token to a tenant, add the ID or the name of the tenant, not both.
         *     If the account uses multi-factor authentication, a correct password gets `401`: send the passcode in a second request;
         *     see [Authenticate with multi-factor authentication credentials](https://github.com/rackerlabs/docs-cloud-identity/blob/master/api-docs/getting-started/mfa-content/proc-mfa-auth.rst).
         *
         *     **After you call:** Send `access.token.id` in the `X-Auth-Token` header of other APIs.
         *     Keep the token until shortly before `access.token.expires`, by default 24 hours later, or until an API responds with `401`.
         *     `access.token.tenant.id` is the account ID, and the service of the type `rax:database` in `access.serviceCatalog`
         *     lists the URLs of Cloud Databases by region.
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
        /** @description User name and password. */
        PasswordCredentials: {
            /** @description Password of the user. */
            password: string;
            /** @description Name of the user. */
            username: string;
        };
        /**
         * @description Scope of the token. `SETUP-MFA` limits it to setting up multi-factor authentication.
         * @enum {string}
         */
        TokenScope: "SETUP-MFA";
        /** @description User name and API key. */
        ApiKeyCredentials: {
            /** @description API key of the user. */
            apiKey: string;
            /** @description Name of the user. */
            username: string;
        };
        /** @description ID of the tenant to scope the token to. Not allowed together with `tenantName`. */
        TenantId: string;
        /** @description Name of the tenant to scope the token to. Not allowed together with `tenantId`. */
        TenantName: string;
        /**
         * Authenticate with a password
         * @description Credentials with a password.
         */
        PasswordAuthentication: {
            passwordCredentials: components["schemas"]["PasswordCredentials"];
            "RAX-AUTH:scope"?: components["schemas"]["TokenScope"];
            "RAX-KSKEY:apiKeyCredentials"?: components["schemas"]["ApiKeyCredentials"];
            tenantId?: components["schemas"]["TenantId"];
            tenantName?: components["schemas"]["TenantName"];
        };
        /**
         * Authenticate with an API key
         * @description Credentials with an API key.
         */
        ApiKeyAuthentication: {
            passwordCredentials?: components["schemas"]["PasswordCredentials"];
            "RAX-AUTH:scope"?: components["schemas"]["TokenScope"];
            "RAX-KSKEY:apiKeyCredentials": components["schemas"]["ApiKeyCredentials"];
            tenantId?: components["schemas"]["TenantId"];
            tenantName?: components["schemas"]["TenantName"];
        };
        /** @description Request for a token. */
        CreateTokenRequest: {
            /** @description Credentials of a user, with a password or an API key. */
            auth: components["schemas"]["PasswordAuthentication"] | components["schemas"]["ApiKeyAuthentication"];
        };
        /** @description URLs of a service in a region. */
        Endpoint: {
            /**
             * Format: uri
             * @description URL for administrators of the provider. Missing for other users.
             */
            AdminURL?: string;
            /**
             * Format: uri
             * @description URL for use within the region, free of charge. Not every service has one.
             */
            internalURL?: string;
            /**
             * Format: uri
             * @description URL of the service, with its version and the tenant if the service needs them.
             */
            publicURL: string;
            /** @description Region of the endpoint, such as `DFW`. Missing if the service has one endpoint for all regions. */
            region?: string;
            /** @description ID of the tenant in the service. Not every service has tenants. */
            tenantId?: string;
            /** @description Version of the API at this endpoint. */
            versionId?: string;
            /**
             * Format: uri
             * @description URL of information about the version.
             */
            versionInfo?: string;
            /**
             * Format: uri
             * @description URL of information about all versions.
             */
            versionList?: string;
        };
        /** @description A service, with its URLs. */
        Service: {
            /** @description URLs of the service, one for each region. */
            endpoints: components["schemas"]["Endpoint"][];
            /** @description Name of the service, such as `cloudDatabases`. */
            name: string;
            /** @description Type of the service, such as `rax:database`. Use the type to find a service, and also the name if several services have the same type. */
            type: string;
        };
        /** @description The token. */
        Token: {
            /**
             * Format: date-time
             * @description Time when the token expires, by default 24 hours after it was created.
             */
            expires: string;
            /** @description The token. Send it in the `X-Auth-Token` header. */
            id: string;
            /** @description Credentials that the token was created from: an API key, a passcode sent to a phone, a password, or another identity provider. */
            "RAX-AUTH:authenticatedBy": ("APIKEY" | "PASSCODE" | "PASSWORD" | "FEDERATED")[];
            /** @description Tenant that the token is scoped to. Missing from a token for setting up multi-factor authentication. */
            tenant?: {
                /** @description ID of the tenant. For a Cloud account, it is the account ID. */
                id: string;
                /** @description Name of the tenant. */
                name: string;
            };
        };
        /** @description A role of the user. */
        Role: {
            /** @description Purpose of the role. */
            description: string;
            /** @description ID of the role. */
            id: string;
            /** @description Name of the role. */
            name: string;
            /** @description Tenant that the role is limited to. Missing if the role is not limited to a tenant. */
            tenantId?: string;
        };
        /** @description The user that the token belongs to. */
        User: {
            /** @description ID of the user. */
            id: string;
            /** @description Name of the user. */
            name: string;
            /** @description Domains that the user has access to. Present if the request set `include_accessible_domains`. */
            "RAX-AUTH:accessibleDomains"?: {
                /** @description ID of the domain. */
                id: string;
            }[];
            /** @description Region that is used if a request does not name a region. */
            "RAX-AUTH:defaultRegion": string;
            /** @description ID of the domain that the user belongs to. */
            "RAX-AUTH:domainId"?: string;
            /** @description PIN that the user gives to the support team. */
            "RAX-AUTH:phonePin"?: string;
            /** @description State of the phone PIN, such as `ACTIVE`. */
            "RAX-AUTH:phonePinState"?: string;
            /**
             * Format: duration
             * @description Duration after which an inactive session in the provider's user interfaces ends, such as `PT15M`.
             */
            "RAX-AUTH:sessionInactivityTimeout"?: string;
            /** @description Roles of the user. */
            roles: components["schemas"]["Role"][];
        };
        /** @description A token. */
        CreateTokenResponse: {
            /** @description The token, the services that it gives access to, and the user. */
            access: {
                /** @description Services that the user has access to. Missing from a token for setting up multi-factor authentication. */
                serviceCatalog?: components["schemas"]["Service"][];
                token: components["schemas"]["Token"];
                user?: components["schemas"]["User"];
            };
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
    };
    responses: {
        /** @description The request lacks a parameter, or has both the ID and the name of a tenant. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The credentials are wrong, or the account needs multi-factor authentication. */
        Unauthorized: {
            headers: {
                /** @description Session ID and factor of multi-factor authentication. Present if the account needs a passcode. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The user is disabled or has no access, or the account needs multi-factor authentication and it is not yet set up. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description Too many requests were sent. */
        OverLimit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        /** @description The service is not available. */
        ServiceFault: {
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
    createToken: {
        parameters: {
            query?: {
                /** @description Whether to include roles and endpoints that the user has through RCN roles. */
                apply_rcn_roles?: boolean;
                /** @description Whether to list the domains that the user has access to in the `user` of the response. */
                include_accessible_domains?: boolean;
                /** @description Whether to list the endpoints of the services. */
                include_endpoints?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The credentials. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            /** @description The token, with the user and the services that the token gives access to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateTokenResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["OverLimit"];
            500: components["responses"]["ServiceFault"];
        };
    };
}
