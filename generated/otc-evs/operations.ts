// Generated from specs/otc/evs/openapi.yaml by `npm run generate`; do not edit.
import type { CallOptions, CallResult } from '../runtime.ts';
import type { operations } from './types.ts';

/** A method for each operation that has an ID. */
export interface OtcEvsOperations {
  /**
   * Get a disk
   *
   * **What it does:** Returns one disk.
   * The provider recommends this version of the operation.
   *
   * **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/elastic-volume-service/api-ref/permissions_policies_and_supported_actions/disk.html)
   * `evs:volumes:get`, for the project; the call does not support authorization by enterprise project.
   *
   * **After you call:** Before a restore to the disk, check that the status is `available`, which means that the disk is not attached to a server.
   * During the restore, the status is `restoring-backup`, and then `available` again, or `error_restoring` if the restore failed.
   * `available` can also mean that the restore has not started yet.
   *
   * `GET /v2/{project_id}/volumes/{volume_id}`
   *
   * - `200`: The disk.
   * - `400`: The request is invalid.
   * - `401`: The token is missing or invalid.
   * - `403`: You are not allowed to access the resource.
   * - `404`: The disk was not found.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `413`: A limit was exceeded.
   * - `415`: The media type of the request is not supported.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the disk belongs to.
   * @param options.path.volume_id - ID of the disk.
   */
  getVolumeV2(options: GetVolumeV2Options): Promise<GetVolumeV2Result>;

  /**
   * Get a disk
   *
   * **What it does:** Returns one disk.
   * The provider recommends version 2 of the operation, which returns the same.
   *
   * **Before you call:** An IAM user needs the [permission](https://docs.otc.t-systems.com/elastic-volume-service/api-ref/permissions_policies_and_supported_actions/disk.html)
   * `evs:volumes:get`, for the project; the call does not support authorization by enterprise project.
   *
   * **After you call:** Before a restore to the disk, check that the status is `available`, which means that the disk is not attached to a server.
   * During the restore, the status is `restoring-backup`, and then `available` again, or `error_restoring` if the restore failed.
   * `available` can also mean that the restore has not started yet.
   *
   * `GET /v3/{project_id}/volumes/{volume_id}`
   *
   * - `200`: The disk.
   * - `400`: The request is invalid.
   * - `401`: The token is missing or invalid.
   * - `403`: You are not allowed to access the resource.
   * - `404`: The disk was not found.
   * - `405`: The method is not allowed for this resource.
   * - `406`: The client does not accept the response that the server generated.
   * - `407`: The proxy requires authentication.
   * - `408`: The request timed out.
   * - `409`: The request could not be processed because of a conflict.
   * - `413`: A limit was exceeded.
   * - `415`: The media type of the request is not supported.
   * - `500`: The service failed.
   * - `501`: The server does not support the requested function.
   * - `502`: A gateway received an invalid response.
   * - `503`: The service is not available.
   * - `504`: A gateway timed out.
   *
   * @param options.path.project_id - ID of the project that the disk belongs to.
   * @param options.path.volume_id - ID of the disk.
   */
  getVolumeV3(options: GetVolumeV3Options): Promise<GetVolumeV3Result>;
}

/** The options of `getVolumeV2`. */
export interface GetVolumeV2Options extends CallOptions {
  path: NonNullable<operations['getVolumeV2']['parameters']['path']>;
}

/** The result of `getVolumeV2`: data or an error, with the response. */
export type GetVolumeV2Result = CallResult<operations['getVolumeV2']>;

/** The options of `getVolumeV3`. */
export interface GetVolumeV3Options extends CallOptions {
  path: NonNullable<operations['getVolumeV3']['parameters']['path']>;
}

/** The result of `getVolumeV3`: data or an error, with the response. */
export type GetVolumeV3Result = CallResult<operations['getVolumeV3']>;
