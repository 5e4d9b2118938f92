import type { tags } from "typia";

type LocalTime = string & tags.Pattern<"^([01][0-9]|2[0-3]):[0-5][0-9]$">;

interface Interval {
  localTimeFrom: LocalTime;
  localTimeTo: LocalTime;
}

/** A text about which a function says true; `Function` is an expression in the file that validates. */
export type Holds<Function extends string> = string &
  tags.TagBase<{
    kind: Function;
    target: "string";
    value: undefined;
    validate: `${Function}($input)`;
  }>;

type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
type Whole<Least extends number, Most extends number> = number &
  tags.Type<"int64"> &
  tags.Minimum<Least> &
  tags.Maximum<Most>;

/** The body of `addPhones` in the types of typia, but for the rules between values. */
export type Body<Zone extends string, DateTime extends string> = Entry<Zone, DateTime>[] & tags.MinItems<1>;

interface Entry<Zone, DateTime> {
  phone: (string & tags.Pattern<"^\\+?[1-9][0-9]{4,14}$">) | Whole<10_000, 999_999_999_999_999>;
  payload?: Record<string, unknown>;
  startDateTime?: DateTime;
  finishDateTime?: DateTime;
  allowedDays?: Day[] & tags.MinItems<1> & tags.MaxItems<7> & tags.UniqueItems;
  allowedTime?: Partial<Record<Day | "default", Interval[] & tags.MinItems<1>>>;
  retryIntervalInMinutes?: Whole<1, 2880>;
  maxAttempts?: Whole<0, 50>;
  gmtZone?: Zone;
  dialerPriority?: unknown;
}
