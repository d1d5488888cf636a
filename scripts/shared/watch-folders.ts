import { watch } from 'node:fs';

// Editors save in several steps; the last one counts.
const SETTLE_MS = 50;

export interface WatchedFolder {
  path: string;
  /** Whether what is saved in the folders below counts too. */
  recursive: boolean;
}

/** Calls a function whenever something has been saved in one of the folders, and never before its last call has ended. It must not reject. */
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
