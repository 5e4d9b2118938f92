import type { CallsClient } from "../src/index.ts";

/** Never run: what the compiler must accept and refuse. */
export async function types(client: CallsClient): Promise<void> {
  const ids: string[] = await client.addPhones({ body: [{ phone: "16500000000", dialerPriority: 1 }] });
  const results = await client.addPhones({
    body: [{ phone: 16500000000 }],
    accept: "application/vnd.calls.results+json",
  });
  const outcome: "created" | "duplicate" | undefined = results[0]?.outcome;
  const status: "planned" | "inProcess" | "paused" | "finished" | "deleted" =
    await client.getCampaignStatus();
  const nothing: undefined = await client.pauseCampaign({ headers: { "Idempotence-Key": "k" } });
  const id: string = await client.addPhone({ query: { phone: "16500000000", payload: { name: "Alex" } } });

  // @ts-expect-error a misspelt property
  await client.addPhones({ body: [{ phone: "16500000000", maxAtempts: 1 }] });
  // @ts-expect-error a missing property
  await client.addPhones({ body: [{ gmtZone: "Z" }] });
  // @ts-expect-error a priority out of range
  await client.addPhones({ body: [{ phone: "16500000000", dialerPriority: 7 }] });
  // @ts-expect-error a body is needed
  await client.addPhones();
  // @ts-expect-error a phone is needed
  await client.addPhone({ query: {} });
  // @ts-expect-error a media type that is not offered
  await client.getCampaign({ accept: "text/html" });
  // @ts-expect-error an operation that does not exist
  await client.addPhoness({ body: [] });

  void [ids, outcome, status, nothing, id];
}
