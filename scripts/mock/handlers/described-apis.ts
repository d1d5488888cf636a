import type { AnyApis } from './handler.ts';

/** The operations of this project's APIs. The mock imports nothing from generated/, so `npm run build` fills them in for the package. */
export type DescribedApis = AnyApis;
