import { createCallsClient } from "@calls-api/client";
import { fileJournal } from "@calls-api/client/file-journal";

/**
 * Adds entries with a journal, as a program that is killed now and then: a line for each request sent, and at the end
 * one that counts the outcomes.
 */
const [baseUrl = "", token = "", path = "", count = "0", chunkSize = "1000"] = process.argv.slice(2);

function* entries() {
  for (let index = 0; index < Number(count); index++) {
    yield { phone: String(16500000000 + index), payload: { row: index } };
  }
}

const client = createCallsClient({
  baseUrl,
  token,
  hooks: { onRequest: () => process.stdout.write("sent\n") },
});
const outcomes: Record<string, number> = {};
for await (const { outcome } of client.addPhonesFrom(entries(), {
  chunkSize: Number(chunkSize),
  journal: fileJournal(path),
})) {
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
