import type { BundledApi } from '../../openapi/bundle-apis.ts';
import type { Restore } from '../../openapi/document.ts';
import { type DescribedOperation, listOperations } from '../../openapi/list-operations.ts';

/** An operation that restores a backup, which is what the home page compares. */
export interface RestoreOperation extends DescribedOperation {
  api: BundledApi;
  restore: Restore;
}

/** The operations whose descriptions state, in `x-restore`, that they restore a backup. */
export function listRestores(apis: BundledApi[]): RestoreOperation[] {
  return apis.flatMap((api) =>
    listOperations(api.document).flatMap((entry) => {
      const restore = entry.operation['x-restore'];
      return restore === undefined ? [] : [{ ...entry, api, restore }];
    }),
  );
}
