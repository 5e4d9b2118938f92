import { CallsError } from "../errors/calls-error.ts";

/** The most that a page has, and the most pages that can be reached (contract §2). */
const PAGE_SIZE = 200;
const PAGES = 200;
const DAY = 86_400_000;

/** One page of a list; fewer rows than were asked for: there are no more. */
export type ListPage<Row> = (pagination: { page: number; pageSize: number }) => Promise<Row[]>;

/**
 * All rows of a list, page by page. One that reaches the ceiling is given up before a row of it is given.
 *
 * @param beyond gives the rows of a list that is too long, whose last row that can be reached is this
 */
export async function* allRows<Row>(
  list: ListPage<Row>,
  beyond: (last: Row) => AsyncIterable<Row[]>,
): AsyncGenerator<Row[], void, undefined> {
  const pageOf = (page: number) => list({ page, pageSize: PAGE_SIZE });
  let rows = await pageOf(0);
  if (rows.length >= PAGE_SIZE) {
    const last = (await pageOf(PAGES - 1))[PAGE_SIZE - 1];
    if (last !== undefined) return yield* beyond(last);
  }
  for (let page = 1; ; page++) {
    yield rows;
    if (rows.length < PAGE_SIZE) return;
    if (page === PAGES) throw tooManyRows("grew past them while it was read");
    rows = await pageOf(page);
  }
}

/** A stretch of time, half-open; an end that is absent is open. */
export interface Stretch {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * All rows of a stretch of time, which is split where it has too many, so that every row is in one part.
 *
 * @param dateOf the instant of a row by which the stretch is meant
 */
export function rowsByDate<Row>(
  listOf: (stretch: Stretch) => ListPage<Row>,
  dateOf: (row: Row) => string,
  stretch: Stretch,
): AsyncGenerator<Row[], void, undefined> {
  return allRows(listOf(stretch), async function* (last) {
    for (const part of split(stretch, new Date(dateOf(last)).getTime()))
      yield* rowsByDate(listOf, dateOf, part);
  });
}

/**
 * Where the list is in the order of time, its first part then has just as many rows as can be reached.
 *
 * @param wanted the instant of the last row that can be reached
 */
function split({ from, to }: Stretch, wanted: number): [Stretch, Stretch] {
  const start = from === undefined ? 0 : Date.parse(from);
  const end = to === undefined ? wanted + DAY : Date.parse(to);
  const isInside = (instant: number) => instant > start && instant < end;
  const instant = isInside(wanted) ? wanted : Math.floor((start + end) / 2);
  if (!isInside(instant)) throw tooManyRows(`are of one instant, ${from ?? to}`);
  const middle = new Date(instant).toISOString();
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

function tooManyRows(why: string): CallsError {
  return new CallsError(
    "too.many.rows",
    `The list has ${PAGES * PAGE_SIZE} rows or more, the most that can be reached, and cannot be split by date: they ` +
      `${why}.`,
  );
}
