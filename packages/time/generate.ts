import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { syncFiles } from "@calls-api/codegen";
import tzdata from "tzdata" with { type: "json" };
import { regionsModule } from "./regions-module.ts";

const directory = new URL("src/generated/", import.meta.url);
const committed = await readFile(new URL("regions.ts", directory), "utf8").catch(() => "");
const module = regionsModule(Object.keys(tzdata.zones), committed);
await syncFiles(fileURLToPath(directory), new Map([["regions.ts", module]]), {
  command: "pnpm generate",
  check: process.argv.includes("--check"),
});
