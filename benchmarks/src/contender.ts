import type { Checks } from "./checks.ts";

/** One way to validate the body of `addPhones`. */
export interface Contender {
  name: string;
  /** The verdict, every error collected where the library can. */
  validate(body: unknown): boolean;
  /** The path of what an application would ship, where it is compiled ahead of time; its default export is `validate`. */
  module?: string;
}

/** A contender that is not ours, with the checks it is given. */
export type Peer = (checks: Checks) => Contender | Promise<Contender>;

/** The pattern of the document. */
export const PHONE = /^\+?[1-9][0-9]{4,14}$/;
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
