import { searchEntries } from "../search/entries.ts";

/** What the search looks through, in the browser. */
export const GET = async () => Response.json(await searchEntries());
