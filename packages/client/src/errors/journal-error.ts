import { CallsError } from "./calls-error.ts";

/** A journal that cannot be gone on with: of another run, in use, or damaged. Nothing was sent for it. */
export class JournalError extends CallsError<"journal.mismatch" | "journal.in.use" | "journal.damaged"> {
  override readonly name = "JournalError";
}
