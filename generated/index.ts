// Generated from redocly.yaml by `npm run generate`; do not edit.
export { createCbrClient, type CbrClient, type CbrClientOptions } from './cbr/client.ts';
export type * as Cbr from './cbr/client.ts';
export { createVbsV3Client, type VbsV3Client, type VbsV3ClientOptions } from './vbs-v3/client.ts';
export type * as VbsV3 from './vbs-v3/client.ts';
export { createHssClient, type HssClient, type HssClientOptions } from './hss/client.ts';
export type * as Hss from './hss/client.ts';
export { createVbsV2Client, type VbsV2Client, type VbsV2ClientOptions } from './vbs-v2/client.ts';
export type * as VbsV2 from './vbs-v2/client.ts';
export { createCloudDatabasesClient, type CloudDatabasesClient, type CloudDatabasesClientOptions } from './cloud-databases/client.ts';
export type * as CloudDatabases from './cloud-databases/client.ts';
export { createOtcIamClient, type OtcIamClient, type OtcIamClientOptions } from './otc-iam/client.ts';
export type * as OtcIam from './otc-iam/client.ts';
export { createOtcEvsClient, type OtcEvsClient, type OtcEvsClientOptions } from './otc-evs/client.ts';
export type * as OtcEvs from './otc-evs/client.ts';
export { createRackspaceIdentityClient, type RackspaceIdentityClient, type RackspaceIdentityClientOptions } from './rackspace-identity/client.ts';
export type * as RackspaceIdentity from './rackspace-identity/client.ts';
export { ApiError, unwrap } from './errors.ts';
export type { BasicCredentials, Token } from './security.ts';
