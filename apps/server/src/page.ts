import type { components } from "@calls-api/types";

/** Which page of a list, from 0, and how many items it has at most. */
export type Page = Required<components["schemas"]["Pagination"]>;

/** The page asked for (contract §2). */
export function pageOf({ page = 0, pageSize = 20 }: components["schemas"]["Pagination"]): Page {
  return { page, pageSize };
}
