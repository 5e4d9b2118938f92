import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const published = ["--filter=./packages/*", "--filter=./openapi", "--filter=./apps/server"];

export interface Tarball {
  /** for example "@calls-api/time" */
  name: string;
  /** absolute */
  file: string;
}

/** Packs every package that is published, as `pnpm publish` would. */
export function pack(destination: string): Tarball[] {
  const { stdout } = must(
    "pnpm",
    ["--recursive", ...published, "pack", "--json", "--pack-destination", destination],
    root,
  );
  const packed: { name: string; filename: string }[] = JSON.parse(stdout);
  return packed.map(({ name, filename }) => ({ name, file: filename }));
}

/** A project outside the repository that has installed the tarballs with npm and knows nothing of the workspace. */
export class Consumer {
  readonly folder = mkdtempSync(path.join(tmpdir(), "calls-consumer-"));
  readonly tarballs: Tarball[];

  constructor() {
    mkdirSync(path.join(this.folder, "tarballs"));
    this.tarballs = pack(path.join(this.folder, "tarballs"));
    const dependencies = Object.fromEntries(
      this.tarballs.map(({ name, file }) => [name, `file:tarballs/${path.basename(file)}`]),
    );
    // What the tarballs ask of each other is not published yet: they get each other.
    const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `$${name}`]));
    const manifest = { name: "consumer", private: true, type: "module", dependencies, overrides };
    writeFileSync(path.join(this.folder, "package.json"), JSON.stringify(manifest, null, 2));
    must("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], this.folder);
    cpSync(path.join(import.meta.dirname, "programs"), path.join(this.folder, "programs"), {
      recursive: true,
    });
  }

  run(program: string, ...args: string[]): SpawnSyncReturns<string> {
    return spawnSync(program, args, { cwd: this.folder, encoding: "utf8" });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function must(program: string, args: string[], cwd: string): SpawnSyncReturns<string> {
  const result = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (result.status !== 0) {
    const said = result.error?.message ?? result.stdout + result.stderr;
    throw new Error(`${program} ${args.join(" ")} failed in ${cwd}: ${said}`);
  }
  return result;
}
