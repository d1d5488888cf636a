import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { OperationView } from '../model/describe-operation.ts';
import type { JourneyView } from '../model/journeys.ts';
import type { Change, Project } from '../model/project.ts';

/** Where readers reach what the pages mention, and what the pages do there. */
export interface SiteOptions {
  /** Where the mock is, without a slash at the end. */
  mockUrl: string;
  /** Where the site is, without a slash at the end. */
  siteUrl: string;
  /** Whether the mock serves the site, so that samples can name the address under which a reader requested the page. */
  isServedByMock: boolean;
  /** Whether pages reload when the site is built again. */
  isLive: boolean;
}

/** What every page needs of the site. */
export interface Site extends SiteOptions {
  apis: BundledApi[];
  /** The operations of all APIs. */
  views: OperationView[];
  journeys: JourneyView[];
  project: Project;
  changes: Change[];
  /** The day of the build: `2026-11-25`. */
  builtOn: string;
  /** Where a file of scripts/docs/browser is, relative to the site's root. */
  assetUrl(name: string): string;
}
