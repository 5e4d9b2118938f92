import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Cases of which the generated code says something else than the suite, as `"group › test"`, by file. */
export interface Deviation {
  reason: string;
  /** Whether ajv at run time deviates in the same way. */
  sameAsAjv: boolean;
  cases: Record<string, string[]>;
}

const deviations: Deviation[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "suite-deviations.json"), "utf8"),
);

export const deviatingFiles: string[] = deviations.flatMap(({ cases }) => Object.keys(cases));

/** The cases of a file that deviate, and in the same way as ajv or not. */
export function deviationsOf(file: string): Map<string, boolean> {
  return new Map(
    deviations.flatMap(({ cases, sameAsAjv }) =>
      (cases[file] ?? []).map((name) => [name, sameAsAjv] as const),
    ),
  );
}
