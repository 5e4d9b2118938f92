import { readFile } from "node:fs/promises";
import { runGenerator } from "@calls-api/codegen";
import tzdata from "tzdata" with { type: "json" };
import { regionsModule } from "./regions-module.ts";

const directory = new URL("src/generated/", import.meta.url);

await runGenerator(directory, "pnpm generate", async () => {
  const committed = await readFile(new URL("regions.ts", directory), "utf8").catch(() => "");
  return new Map([["regions.ts", regionsModule(Object.keys(tzdata.zones), committed)]]);
});
