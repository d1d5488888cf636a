// Generated from specs/otc/evs/openapi.yaml by `npm run generate`; do not edit.
import type { UndocumentedCode } from '../errors.ts';
import type { components } from './types.ts';
/** A disk. */
export type Volume = components['schemas']['Volume'];

/** One disk. */
export type GetVolumeResponse = components['schemas']['GetVolumeResponse'];

/** The reason why the request was rejected. The only property is named after the kind of error, such as `itemNotFound`. */
export type Fault = components['schemas']['Fault'];

/** The documented error codes. A service can also return other codes, which an editor does not suggest. */
export type OtcEvsErrorCode =
  | 'Common.0013'
  | 'Common.0018'
  | 'EVS.0001'
  | 'EVS.0002'
  | 'EVS.0003'
  | 'EVS.1002'
  | 'EVS.1012'
  | 'EVS.1027'
  | 'EVS.2002'
  | 'EVS.2005'
  | 'EVS.2010'
  | 'EVS.2013'
  | 'EVS.2023'
  | 'EVS.2034'
  | 'EVS.2035'
  | 'EVS.2036'
  | 'EVS.2056'
  | 'EVS.2144'
  | 'EVS.2145'
  | 'EVS.5400'
  | 'EVS.5401'
  | 'EVS.5403'
  | 'EVS.5404'
  | 'EVS.5500'
  | 'EVS.5503'
  | UndocumentedCode;
