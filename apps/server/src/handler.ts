import type { CampaignRow } from "./campaigns.ts";
import type { Queryable } from "./database.ts";

/** What an operation gets to answer a request; the campaign is known. */
export interface OperationRequest {
  campaign: CampaignRow;
  /** All that the operation does is committed before the answer is sent, and undone when the operation throws. */
  transaction: Queryable;
  now: Date;
  /** The body as it came; undefined when there was none. */
  body: Uint8Array | undefined;
  query: URLSearchParams;
  /** The value of a header, whatever its case. */
  header(name: string): string | undefined;
}

/** What an operation answers: status 200 with a body, 204 without one. */
export interface OperationAnswer {
  body?: unknown;
  /** Default `application/json`. */
  mediaType?: string;
}

/**
 * One operation of the contract.
 *
 * @throws Problem for every failure that the contract documents
 */
export type Handler = (request: OperationRequest) => Promise<OperationAnswer>;
