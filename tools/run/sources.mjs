import { spawnSync } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";

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

/**
 * The folders of all files that git does not ignore: neither dependencies nor what a build writes.
 *
 * @param {string[]} folders
 */
function sourceFolders(folders) {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...folders];
  const { stdout } = spawnSync("git", args, { encoding: "utf8" });
  const found = new Set(stdout.split("\0").filter(Boolean).map(path.dirname));
  return [...found].filter((folder) => !folder.split("/").some((name) => noSource.test(name)));
}
