import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TypiaGenerator } from "typia/lib/transform";
import { aheadOfTime } from "../ahead-of-time.ts";
import type { Checks } from "../checks.ts";
import type { Contender } from "../contender.ts";

let generated: Promise<string> | undefined;

/** typia's own generator, which needs a compiler where a program that only strips types has none. */
export async function typia({ form }: Checks): Promise<Contender> {
  generated ??= generate();
  return aheadOfTime(
    "typia",
    `export { default } from ${JSON.stringify(join(await generated, `${form}.ts`))};`,
  );
}

async function generate(): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), "calls-api-bench-"));
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await TypiaGenerator.build({ input: here("typia"), output, project: here("../../tsconfig.json") });
  return output;
}
