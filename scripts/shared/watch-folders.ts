import { watch } from 'node:fs';

// Editors save in several steps; wait for the last one.
const SETTLE_MS = 50;

export interface WatchedFolder {
  path: string;
  /** Whether to watch the folders below it too. */
  recursive: boolean;
}

/** Calls a function whenever a file in one of the folders has been saved, one call after the other. The function must not reject. */
export function watchFolders(folders: WatchedFolder[], onChange: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange);
    }, SETTLE_MS);
  };
  for (const { path, recursive } of folders) watch(path, { recursive }, settle);
}
