/** One way to validate the body of `addPhones`. */
export interface Contender {
  name: string;
  /** The verdict, every error collected where the library can. */
  validate(body: unknown): boolean;
}

export { isOutOfOrder } from "@calls-api/ajv-keywords/checks";
/** The rules that no schema library has, lent to all of them, so that it is the libraries that are compared. */
export { hasOverlap, isGmtZone } from "@calls-api/time";

/** The patterns of the document. */
export const LOCAL_TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
export const PHONE = /^\+?[1-9][0-9]{4,14}$/;
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
