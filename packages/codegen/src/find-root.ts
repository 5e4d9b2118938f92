import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { refuse, UnreadableFileError } from "./read-text.ts";
import type { SourceFiles } from "./source-files.ts";

const ROOTS = ["openapi.yaml", "openapi.yml", "openapi.json"];

/**
 * The file of a document: the path itself, or of a folder the one in it that is called openapi.
 *
 * @throws UnreadableFileError when there is none, or more than one
 */
export async function findRoot(path: string, files: SourceFiles): Promise<string> {
  files.asked.add(path);
  const found = await stat(path).catch((error) => refuse(path, error));
  if (!found.isDirectory()) return path;
  for (const name of ROOTS) files.asked.add(join(path, name));
  const inside = await readdir(path).catch((error) => refuse(path, error));
  const roots = ROOTS.filter((name) => inside.includes(name));
  const [root] = roots;
  if (root !== undefined && roots.length === 1) return join(path, root);
  const problem = roots.length === 0 ? `holds none of ${ROOTS.join(", ")}` : `holds ${roots.join(" and ")}`;
  throw new UnreadableFileError(`the folder ${path} ${problem}: name the file of the document`);
}
