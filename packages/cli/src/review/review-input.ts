import type { Input } from "../input/open-input.ts";
import type { TableLog } from "../input/table.ts";
import { KnownSettings } from "./known-settings.ts";
import { type Reviewed, reviewRows } from "./review-rows.ts";
import { SeenEntries } from "./seen-entries.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

/** Batches of reviewed rows, looked at as of `now`; the tally is complete when the last one was taken. */
export async function* reviewInput(
  input: Input,
  { tally = emptyTally(), now }: { tally?: Tally; now?: Date } = {},
): AsyncGenerator<Reviewed[], void, undefined> {
  const log: TableLog = { emptyRows: 0 };
  const looking = { seen: new SeenEntries(), settings: new KnownSettings(now) };
  for await (const rows of input.rows(log)) {
    if (rows.length === 0) continue;
    const reviewed = reviewRows(rows, looking);
    for (const each of reviewed) count(tally, each);
    tally.emptyRows = log.emptyRows;
    yield reviewed;
  }
  tally.emptyRows = log.emptyRows;
}
