import type { paths } from "@calls-api/types";
import createClient, { type Client } from "openapi-fetch";
import type { AddPhonesFromOptions } from "./bulk/add-phones-from.ts";
import type { EntryResult } from "./bulk/entry-result.ts";
import type { EntrySource } from "./bulk/entry-source.ts";
import type { AnyRequest } from "./call.ts";
import { later } from "./later.ts";
import type { Methods } from "./methods.ts";
import { allOperations } from "./operation.ts";
import { type CallsClientOptions, checkOptions } from "./options.ts";
import { createPerform } from "./perform.ts";
import { encodeQuery } from "./query.ts";
import type { Reports } from "./reports/reports.ts";
import { createSecret } from "./secret.ts";

/** A client of one campaign: its operations, bulk loads and lists, and the openapi-fetch client beneath. */
export type CallsClient = Methods &
  Reports & {
    /**
     * Adds any number of entries: validated one by one, sent in chunks, several at a time, no faster than the results
     * are taken. There is a result for every entry, in the order of the source. Ending the loop ends the load.
     *
     * ```ts
     * const entries = [{ phone: "16500000000" }, { phone: "16500000001", gmtZone: "-05:00" }];
     * for await (const { index, phone, outcome } of client.addPhonesFrom(entries)) {
     *   console.log(index, phone, outcome);
     * }
     * ```
     *
     * @throws JournalError when the journal is of another campaign, input or chunk size, in use or damaged;
     * ConfigurationError; what the source throws; the reason of the abort
     */
    addPhonesFrom(
      source: EntrySource,
      options?: AddPhonesFromOptions,
    ): AsyncGenerator<EntryResult, void, undefined>;
    /** For requests that the methods do not cover; it throws nothing, validates nothing, repeats nothing. */
    readonly raw: Client<paths>;
  };

/**
 * A client of one campaign.
 *
 * ```ts
 * const client = createCallsClient({ baseUrl: "http://localhost:8080", token: process.env.CALLS_TOKEN });
 * const ids = await client.addPhones({ body: [{ phone: "16500000000", gmtZone: "-05:00" }] });
 * ```
 *
 * The methods throw RequestInvalidError (not sent), NetworkError (no answer), a subclass of ProblemError
 * (refused), UnexpectedResponseError (no answer of this API), or the reason of the abort.
 *
 * @throws ConfigurationError when an option cannot work
 */
export function createCallsClient(options: CallsClientOptions): CallsClient {
  const settings = checkOptions(options);
  const { baseUrl, fetch, headers, token } = settings;
  const raw = createClient<paths>({ baseUrl, fetch, headers, querySerializer: encodeQuery });
  const perform = createPerform(settings, raw, createSecret(token));

  const operations = allOperations();
  const client: Record<string, unknown> = { ...later({ settings, perform, operations }), raw };
  for (const [id, operation] of Object.entries(operations)) {
    const withResponse = (request?: AnyRequest) => perform(operation, request);
    const call = async (request?: AnyRequest) => (await withResponse(request)).data;
    client[id] = Object.assign(call, { withResponse });
  }
  return client as unknown as CallsClient;
}
