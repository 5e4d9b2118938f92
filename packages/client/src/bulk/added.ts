import type { CallJobReport } from "@calls-api/types";
import type { Item } from "./chunks.ts";

/** What an addition came to: the call job of each entry, null where it is not known, and which were duplicates. */
export interface Added {
  added: (string | null)[];
  duplicates: number[];
}

interface Result {
  callJobId: string;
  outcome: "created" | "duplicate";
}

/** Whether it is an answer to the addition of so many entries: a result for each, or the IDs of those created. */
export function isAnswerFor(count: number): (data: unknown) => boolean {
  return (data) =>
    Array.isArray(data) && (isResults(data, count) || (data.length <= count && data.every(isId)));
}

/**
 * Reads either answer. Plain IDs fewer than the entries do not say whose they are: the report does, by the number;
 * an entry that then has none is a duplicate.
 *
 * @param report gives the call jobs of these IDs
 */
export async function readAdded(
  data: unknown,
  items: readonly Item[],
  report: (ids: string[]) => Promise<CallJobReport[]>,
): Promise<Added> {
  if (isResults(data, items.length)) {
    const added = data.map(({ callJobId }) => callJobId);
    return { added, duplicates: [...data.keys()].filter((place) => data[place]?.outcome === "duplicate") };
  }
  const ids = (data as (string | number)[]).map(String);
  if (ids.length === items.length) return { added: ids, duplicates: [] };
  const jobs = new Map<string, string[]>();
  for (const { phone, callJobId } of ids.length === 0 ? [] : await report(ids)) {
    jobs.set(phone, [...(jobs.get(phone) ?? []), callJobId]);
  }
  const added = items.map(({ phone = "" }) => jobs.get(phone)?.shift() ?? null);
  return { added, duplicates: [...added.keys()].filter((place) => added[place] === null) };
}

function isResults(data: unknown, count: number): data is Result[] {
  const isResult = (value: Partial<Result> | null) =>
    typeof value?.callJobId === "string" && (value.outcome === "created" || value.outcome === "duplicate");
  return Array.isArray(data) && data.length === count && data.every(isResult);
}

function isId(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}
