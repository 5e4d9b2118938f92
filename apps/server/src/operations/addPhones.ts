import { validateAddPhones } from "@calls-api/validator";
import { addEntries } from "../additions.ts";
import type { Handler } from "../handler.ts";
import { parseJsonBody } from "../json-body.ts";
import { payloadTexts } from "../payload-text.ts";
import { preferredMediaType } from "../preferred-media-type.ts";
import { requireValid } from "../valid-body.ts";

const RESULTS = "application/vnd.calls.results+json";

/** POST …/addPhones (contract §2, §3, §6). */
export const addPhones: Handler = async ({ campaign, transaction, now, body, header }) => {
  const { value, text } = parseJsonBody(body);
  const entries = requireValid(validateAddPhones(value));
  const payloads = payloadTexts(text);
  const additions = entries.map((entry, index) => ({ entry, payload: payloads[index] }));
  const results = await addEntries(transaction, { campaignId: campaign.id, additions, now });
  if (preferredMediaType(header("accept"), ["application/json", RESULTS]) === RESULTS) {
    return { mediaType: RESULTS, body: results.map((result, index) => ({ index, ...result })) };
  }
  return { body: results.filter(({ outcome }) => outcome === "created").map(({ callJobId }) => callJobId) };
};
