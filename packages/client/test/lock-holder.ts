import { fileJournal } from "../src/journal/file-journal.ts";

/** Takes the journal and keeps it. */
await fileJournal(process.argv[2] ?? "").open();
process.send?.("taken");
setInterval(() => {}, 1000);
