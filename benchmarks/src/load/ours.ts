import { createCallsClient } from "@calls-api/client";
import { fileJournal } from "@calls-api/client/file-journal";
import type { Entry } from "@calls-api/types";
import { readLines } from "./lines.ts";
import { tell } from "./told.ts";

const [, , file = "", baseUrl = "", journal = ""] = process.argv;
const client = createCallsClient({ baseUrl, token: "8231.7056.1b131df1" });

async function* entries(): AsyncGenerator<Entry> {
  for await (const lines of readLines(file)) for (const line of lines) yield JSON.parse(line);
}

let created = 0;
for await (const { outcome } of client.addPhonesFrom(entries(), { journal: fileJournal(journal) })) {
  if (outcome === "created") created++;
}
tell(created);
