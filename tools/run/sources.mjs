import { watch } from "node:fs";
import path from "node:path";
import { sourceFiles } from "./workspace.mjs";

/** What a build writes, and what hides: a change of those is no change of a source. */
const noSource = /^(dist|generated|node_modules|\..*)$/;

/**
 * Calls back at each change of a file that people write, below the folders given; folders made later included.
 * Folder by folder, because Node's own recursive watch loses a file on Linux once an editor has replaced it.
 *
 * @param {string[]} folders
 * @param {() => void} onChange
 */
export function watchSources(folders, onChange) {
  const known = new Set();
  const watchNew = () => {
    for (const folder of sourceFolders(folders)) {
      if (known.has(folder)) continue;
      known.add(folder);
      const watcher = watch(folder, (_event, file) => {
        if (file !== null && noSource.test(file)) return;
        watchNew();
        onChange();
      });
      watcher.on("error", () => known.delete(folder));
    }
  };
  watchNew();
}

/** @param {string[]} folders */
function sourceFolders(folders) {
  const found = new Set(sourceFiles(folders).map(path.dirname));
  return [...found].filter((folder) => !folder.split("/").some((name) => noSource.test(name)));
}
