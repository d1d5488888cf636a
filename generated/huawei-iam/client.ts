// Generated from specs/huawei/iam/openapi.yaml by `npm run generate`; do not edit.
import { ApiError as AnyApiError, type ApiErrorClass, type ApiErrorOf } from '../errors.ts';
import { type ApiClient, type ClientOptions, createApiClient, type ServerOptions } from '../runtime.ts';
import type { HuaweiIamOperations } from './operations.ts';
import type { HuaweiIamErrorCode } from './schemas.ts';
import type { paths } from './types.ts';

export { unwrap } from '../errors.ts';
export { createTokenProvider } from './token-provider.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';

/** The server of Identity and Access Management (Huawei Cloud) and the way requests are sent. */
export type HuaweiIamClientOptions = ClientOptions & ServerOptions<{
  /** Huawei Cloud, in a region. The region eu-west-101 (Dublin) has its own server. The default. */
  server?: 'https://iam.{region}.myhuaweicloud.com';
  /** Region of the service, as listed by the provider's SDK for Go. */
  region: 'ae-ad-1' | 'af-south-1' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-southeast-3' | 'ap-southeast-4' | 'cn-east-2' | 'cn-east-3' | 'cn-east-4' | 'cn-east-5' | 'cn-north-1' | 'cn-north-12' | 'cn-north-2' | 'cn-north-4' | 'cn-north-9' | 'cn-south-1' | 'cn-south-2' | 'cn-southwest-2' | 'eu-west-0' | 'la-north-2' | 'la-south-2' | 'me-east-1' | 'my-kualalumpur-1' | 'na-mexico-1' | 'ru-moscow-1' | 'sa-brazil-1' | 'tr-west-1';
} | {
  /** Huawei Cloud, all regions. */
  server: 'https://iam.myhuaweicloud.com';
} | {
  /** Huawei Cloud Europe, region eu-west-101 (Dublin). */
  server: 'https://iam.eu-west-101.myhuaweicloud.eu';
}>;

/** A typed client of Identity and Access Management (Huawei Cloud). */
export interface HuaweiIamClient extends ApiClient<paths>, HuaweiIamOperations {}

/** Creates a typed client of Identity and Access Management (Huawei Cloud). Throws a TypeError if an option is missing. */
export function createHuaweiIamClient(options: HuaweiIamClientOptions): HuaweiIamClient {
  return createApiClient<paths, HuaweiIamOperations>({ ...API, server: options.server ?? API.server }, options);
}

/** An error status in response to a call, with the codes of this API. */
export const ApiError = AnyApiError as ApiErrorClass<HuaweiIamErrorCode>;
export type ApiError = ApiErrorOf<HuaweiIamErrorCode>;

const API = {
  factory: 'createHuaweiIamClient',
  server: 'https://iam.{region}.myhuaweicloud.com',
  operations: {
    'POST /v3/auth/tokens': 'createToken',
  },
};
