import { dirname, relative } from 'node:path';
import { listApis } from '../openapi/list-apis.ts';
import { describeError } from '../shared/user-error.ts';
import { watchFolders } from '../shared/watch-folders.ts';
import { type GenerateOptions, generate } from './generate.ts';
import { reportWritten } from './report.ts';

/** Generates again whenever a file in the folders of the descriptions changes. A failed run is reported and waits for the next change. */
export function watchDescriptions(options: GenerateOptions): void {
  const apis = listApis(options.config);
  // Descriptions share components, which are in folders beside their own.
  const folders = [...new Set(apis.map((api) => dirname(dirname(api.root))))];
  watchFolders(
    folders.map((path) => ({ path, recursive: true })),
    () => generate(options).then(reportWritten, (error) => console.error(`Error: ${describeError(error)}`)),
  );
  console.error(`Watching ${folders.map((folder) => relative('.', folder)).join(', ')}.`);
}
