import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

/** An addPhones request with a key. */
export interface KeyedRequest {
  key: string;
  body: string;
}

let lastPhone = 19_000_000_000;
/** Entries that were in no request before. */
export const freshRequest = (entries: number): KeyedRequest => ({
  key: randomUUID(),
  body: JSON.stringify(Array.from({ length: entries }, () => ({ phone: String(++lastPhone) }))),
});

export async function send(campaign: string, { key, body }: KeyedRequest) {
  const response = await fetch(`${campaign}/addPhones`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/vnd.calls.results+json",
      "idempotence-key": key,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** As a client does: again, with the same key and the same bytes, while the first request may still run. */
export async function sendUntilAnswered(campaign: string, request: KeyedRequest): Promise<string> {
  for (;;) {
    const { status, text } = await send(campaign, request);
    if (status === 200) return text;
    assert.match(`${status} ${text}`, /^409 .*idempotence\.in\.progress/);
    await setTimeout(20);
  }
}

export async function countJobs(campaign: string): Promise<number> {
  const report = (await (await fetch(campaign)).json()) as { shortReport: { totalNumbers: number } };
  return report.shortReport.totalNumbers;
}

/** What became of the entries, each outcome once. */
export const outcomes = (text: string) =>
  new Set(JSON.parse(text).map(({ outcome }: { outcome: string }) => outcome));
