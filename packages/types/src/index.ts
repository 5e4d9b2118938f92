import type { components } from "../generated/schema.js";

export type { components, operations, paths } from "../generated/schema.js";

type Schemas = components["schemas"];

/** One object of the `addPhones` array: a phone number and its call policy (contract §3). */
export type Entry = Schemas["Entry"];
/** A half-open interval of local time, `[localTimeFrom, localTimeTo)` (contract §3). */
export type Interval = Schemas["Interval"];
/** Intervals by weekday, and `default` for the days without their own (contract §3). */
export type AllowedTime = Schemas["AllowedTime"];
/** `"mon"` to `"sun"`. */
export type Weekday = Schemas["Weekday"];
/** A campaign with its short report (contract §2). */
export type Campaign = Schemas["Campaign"];
/** What is known of one call job (contract §2). */
export type CallJobReport = Schemas["CallJobReport"];
/** What is known of one attempt of a call job (contract §2). */
export type CallAttemptReport = Schemas["CallAttemptReport"];
/** Which call jobs a list is of, by date (contract §2). */
export type CallJobFilter = Schemas["CallJobFilter"];
/** Which attempts a list is of, by date (contract §2). */
export type CallAttemptFilter = Schemas["CallAttemptFilter"];
/** Call jobs by number or ID (contract §2). */
export type JobSelector = Schemas["JobSelector"];
/** A problem of RFC 9457 with its `code` (contract §7). */
export type Problem = Schemas["Problem"];
/** The code of a problem: what programs branch on (contract §7). */
export type ProblemCode = Schemas["ProblemCode"];
