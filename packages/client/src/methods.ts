import type { operations as Operations } from "@calls-api/types";
import type { Call } from "./call.ts";

/** What there is to say of the operations, each with an example. */
interface Documented {
  /**
   * Adds entries: all of them, or none when the server finds an error.
   *
   * ```ts
   * const ids = await client.addPhones({ body: [{ phone: "16500000000", gmtZone: "-05:00" }] });
   * ```
   */
  readonly addPhones: Call<Operations["addPhones"]>;
  /**
   * Adds one number; what `payload` has besides goes to the script.
   *
   * ```ts
   * const id = await client.addPhone({ query: { phone: "16500000000", payload: { name: "Alex" } } });
   * ```
   */
  readonly addPhone: Call<Operations["addPhone"]>;
  /**
   * Adds one number, as a form does.
   *
   * ```ts
   * const id = await client.addPhoneForm({ body: { phone: "16500000000", name: "Alex" } });
   * ```
   */
  readonly addPhoneForm: Call<Operations["addPhoneForm"]>;
  /**
   * Adds one number even when it is a duplicate: every call dials.
   *
   * ```ts
   * const id = await client.addTestPhone({ query: { phone: "16500000000" } });
   * ```
   */
  readonly addTestPhone: Call<Operations["addTestPhone"]>;
  /**
   * Makes no further attempts for these call jobs; gives the IDs of those cancelled.
   *
   * ```ts
   * const cancelled = await client.cancelCallJobs({ body: { ids: ["1001"] } });
   * ```
   */
  readonly cancelCallJobs: Call<Operations["cancelCallJobs"]>;
  /**
   * What is known of these call jobs.
   *
   * ```ts
   * const [job] = await client.getCallJobReport({ body: { phones: ["16500000000"] } });
   * console.log(job?.jobStatus);
   * ```
   */
  readonly getCallJobReport: Call<Operations["getCallJobReport"]>;
  /**
   * What is known of the attempts of these call jobs.
   *
   * ```ts
   * const attempts = await client.getCallAttemptReport({ body: { ids: ["1001"] } });
   * ```
   */
  readonly getCallAttemptReport: Call<Operations["getCallAttemptReport"]>;
  /**
   * One page of call jobs by date; `callJobs` gives all of them.
   *
   * ```ts
   * const { items } = await client.listCallJobs({ body: { filter: {}, pagination: { page: 0, pageSize: 200 } } });
   * ```
   */
  readonly listCallJobs: Call<Operations["listCallJobs"]>;
  /**
   * One page of the call jobs that have not ended; `unfinishedCallJobs` gives all of them.
   *
   * ```ts
   * const { items } = await client.listUnfinishedCallJobs({ body: { pagination: { pageSize: 200 } } });
   * ```
   */
  readonly listUnfinishedCallJobs: Call<Operations["listUnfinishedCallJobs"]>;
  /**
   * One page of attempts by date; `callAttempts` gives all of them.
   *
   * ```ts
   * const { items } = await client.listCallAttempts({ body: { filter: {}, pagination: { pageSize: 200 } } });
   * ```
   */
  readonly listCallAttempts: Call<Operations["listCallAttempts"]>;
  /**
   * The campaign with its short report.
   *
   * ```ts
   * const { shortReport } = await client.getCampaign();
   * ```
   */
  readonly getCampaign: Call<Operations["getCampaign"]>;
  /**
   * Where the campaign stands.
   *
   * ```ts
   * if ((await client.getCampaignStatus()) === "paused") await client.resumeCampaign();
   * ```
   */
  readonly getCampaignStatus: Call<Operations["getCampaignStatus"]>;
  /**
   * Makes no new attempts until the campaign is resumed.
   *
   * ```ts
   * await client.pauseCampaign();
   * ```
   */
  readonly pauseCampaign: Call<Operations["pauseCampaign"]>;
  /**
   * Goes on with a paused campaign.
   *
   * ```ts
   * await client.resumeCampaign();
   * ```
   */
  readonly resumeCampaign: Call<Operations["resumeCampaign"]>;
  /**
   * Ends the campaign for good.
   *
   * ```ts
   * await client.stopCampaign();
   * ```
   */
  readonly stopCampaign: Call<Operations["stopCampaign"]>;
}

/** A method for each operation of the contract, by its ID. */
export type Methods = Documented & {
  readonly [Id in Exclude<keyof Operations, keyof Documented>]: Call<Operations[Id]>;
};
