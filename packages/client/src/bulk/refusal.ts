import type { ValidationError } from "@calls-api/validator/operations";
import type { CallsError } from "../errors/calls-error.ts";
import { ProblemError, type ReceivedProblem } from "../errors/problem-error.ts";
import { fromEntry } from "./check-entry.ts";
import type { Item } from "./chunks.ts";

/** A refusal after which nothing was added, whatever attempts there were before. */
export function isFinalRefusal(error: CallsError): error is ProblemError {
  return error instanceof ProblemError && !error.inDoubt && ![408, 429].includes(error.status);
}

/** Whether it was for what the body says, so that other entries of it may be accepted. */
export function isAboutBody({ status, refused }: { status: number; refused: ReceivedProblem }): boolean {
  return (
    [400, 413, 422].includes(status) &&
    !["invalid.parameter", "invalid.call.task.state"].includes(refused.code)
  );
}

/**
 * The entries that the server names as wrong, each with its errors, by their places; none where it names none. The
 * last of a part are those of its only entry, named or not.
 */
export function wrongEntries(
  items: readonly Item[],
  refused: ReceivedProblem,
): Map<number, ValidationError[]> {
  const wrong = new Map<number, ValidationError[]>();
  for (const error of refused.errors ?? []) {
    const place = Number(/^\/(\d+)(?=\/|$)/.exec(error.pointer)?.[1] ?? -1);
    if (items[place]) wrong.set(place, [...(wrong.get(place) ?? []), fromEntry(error)]);
  }
  if (wrong.size === 0 && items.length === 1) {
    const message = refused.detail ?? refused.title ?? "was refused by the server";
    wrong.set(0, refused.errors ?? [{ pointer: "", keyword: refused.code, message, params: {} }]);
  }
  return wrong;
}
