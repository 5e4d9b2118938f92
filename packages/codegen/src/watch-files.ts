import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { dirname, join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";

/** How long to wait for further changes after the first, in milliseconds: editors write in several steps. */
const SETTLE = 100;

/**
 * Run once, and again after each change of a file, one run at a time, until aborted. Folders are watched rather than
 * files, so that a file may be missing, or be replaced by another of its name.
 *
 * @param paths absolute; asked for before and after each run
 */
export async function watchFiles(
  paths: () => string[],
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let watchers: FSWatcher[] = [];
  let changed = false;
  let wake = () => {};
  signal.addEventListener("abort", () => wake());

  function notice(folder: string, name: string | null): void {
    const place = name === null ? folder : join(folder, name);
    if (!paths().some((path) => path === place || path.startsWith(place + sep))) return;
    changed = true;
    wake();
  }

  /** Anew each time, since a folder may have been replaced too. */
  function watchFolders(): void {
    const before = watchers;
    watchers = [...new Set(paths().map(nearestFolder))].map((folder) =>
      watch(folder, (_, name) => notice(folder, name)).on("error", () => {}),
    );
    for (const watcher of before) watcher.close();
  }

  watchFolders();
  while (!signal.aborted) {
    changed = false;
    const start = Date.now();
    await run();
    watchFolders();
    // Of a file that the run was the first to read, a change during the run was not noticed.
    changed ||= paths().some((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > start);
    if (!changed && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await setTimeout(SETTLE, undefined, { signal }).catch(() => {});
  }
  for (const watcher of watchers) watcher.close();
}

/** The folder of a file, or of those above it the first that exists. */
function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? folder : nearestFolder(folder);
}
