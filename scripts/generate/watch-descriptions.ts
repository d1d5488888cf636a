import { dirname, relative, resolve, sep } from 'node:path';
import { listApis } from '../openapi/list-apis.ts';
import { describeError } from '../shared/user-error.ts';
import { type WatchedFolder, watchFolders } from '../shared/watch-folders.ts';
import { type GenerateOptions, generate } from './generate.ts';
import { reportWritten } from './report.ts';

/** Generates again whenever a file in the folders of the descriptions changes. A failed run is reported and waits for the next change. */
export function watchDescriptions(options: GenerateOptions): void {
  const { config } = options;
  const all = listApis(config).map(({ root }) => findFolder(root, dirname(resolve(config))));
  const folders = [...new Map(all.map((folder) => [folder.path, folder])).values()];
  watchFolders(folders, () => generate(options).then(reportWritten, (error) => console.error(`Error: ${describeError(error)}`)));
  console.error(`Watching ${folders.map(({ path }) => relative('.', path) || '.').join(', ')}.`);
}

/**
 * Descriptions share components, which are in folders beside their own, so the folder above is watched.
 * The whole project, which contains the output and node_modules, is not watched, nor is anything outside it except the folder of a description.
 */
function findFolder(root: string, project: string): WatchedFolder {
  const own = dirname(root);
  const above = dirname(own);
  return above.startsWith(project + sep) ? { path: above, recursive: true } : { path: own, recursive: own !== project };
}
