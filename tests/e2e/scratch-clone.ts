import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

// What generates declares it; the copy may run files in packages that do not.
const tsx = pathToFileURL(createRequire(join(root, "openapi/package.json")).resolve("tsx")).href;

/** A copy of the repository as it stands, to change and to generate in. */
export interface ScratchClone {
  write(file: string, text: string): Promise<void>;
  edit(file: string, change: (text: string) => string): Promise<void>;
  read(file: string): Promise<string>;
  /** Run a TypeScript file of the copy with its packages read from their sources; gives what it prints. */
  run(folder: string, file: string, ...args: string[]): string;
  /** Check the types of a package; gives what the compiler says. */
  check(folder: string): string;
}

/** The tracked files, and what they import: packages of the copy, everything else of the original. */
export async function scratchClone(): Promise<ScratchClone> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-clone-"));
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
  })
    .toString()
    .split("\0")
    .filter((file) => file !== "");
  for (const file of files) {
    // A file that is deleted and not committed yet is still listed.
    await cp(join(root, file), join(folder, file)).catch(() => {});
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const manifest of files.filter((file) => file.endsWith("/package.json"))) {
    const modules = join(dirname(manifest), "node_modules");
    await cp(join(root, modules), join(folder, modules), { recursive: true, verbatimSymlinks: true }).catch(
      () => {},
    );
  }
  const execute = (cwd: string, args: string[]) =>
    execFileSync(process.execPath, args, {
      cwd: join(folder, cwd),
      stdio: ["ignore", "pipe", "pipe"],
    }).toString();
  return {
    async write(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    },
    async edit(file, change) {
      await writeFile(join(folder, file), change(await readFile(join(folder, file), "utf8")));
    },
    read: (file) => readFile(join(folder, file), "utf8"),
    run: (cwd, file, ...args) =>
      execute(cwd, ["--no-warnings", "--conditions=@calls-api/source", "--import", tsx, file, ...args]),
    check(cwd) {
      try {
        return execute(cwd, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout);
      }
    },
  };
}
