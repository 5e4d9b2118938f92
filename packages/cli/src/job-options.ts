import type { Options, Values } from "./command.ts";

/** Which call jobs a command is about. */
export const JOB_OPTIONS = {
  phone: {
    type: "string",
    multiple: true,
    value: "NUMBER,…",
    help: "all jobs of these numbers; repeatable",
  },
  id: { type: "string", multiple: true, value: "ID,…", help: "the jobs with these IDs; repeatable" },
} as const satisfies Options;

/** The numbers and IDs; an option may list several: `--phone 1,2 --phone 3`. */
export function readJobOptions({ phone, id }: Values<typeof JOB_OPTIONS>): {
  phones: string[];
  ids: string[];
} {
  return { phones: listOf(phone), ids: listOf(id) };
}

const listOf = (values: readonly string[] = []): string[] =>
  values
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
