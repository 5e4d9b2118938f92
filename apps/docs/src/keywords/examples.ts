import { validateAddPhones } from "@calls-api/validator";

/** Values of what a keyword judges, and the entry that has such a value. */
interface Examples {
  right: unknown[];
  wrong: unknown[];
  entry(value: unknown): Record<string, unknown>;
}

const interval = (localTimeFrom: string, localTimeTo: string) => ({ localTimeFrom, localTimeTo });

export const examples: Record<string, Examples> = {
  "x-gmt-zone": {
    right: ["Z", "+5", "-05:00", "+0530", "GMT-05:00", "UTC", "Europe/Kyiv"],
    wrong: ["+5:30", "05:00", "utc", "UTCZ", "+19:00", "europe/kyiv"],
    entry: (gmtZone) => ({ gmtZone }),
  },
  "x-no-overlap": {
    right: [
      [interval("10:00", "13:00"), interval("13:00", "14:30")],
      [interval("20:00", "03:00"), interval("01:00", "04:00")],
    ],
    wrong: [
      [interval("10:00", "13:30"), interval("13:00", "14:30")],
      [interval("20:00", "03:00"), interval("22:00", "23:00")],
    ],
    entry: (intervals) => ({ allowedTime: { default: intervals } }),
  },
  "x-distinct": {
    right: [interval("10:00", "18:00"), interval("20:00", "03:00")],
    wrong: [interval("10:00", "10:00")],
    entry: (value) => ({ allowedTime: { default: [value] } }),
  },
  "x-chronological": {
    right: [
      { startDateTime: "2026-03-02T09:00:00+02:00", finishDateTime: "2026-03-02T08:00:00Z" },
      { startDateTime: "2026-03-02T09:00:00Z" },
    ],
    wrong: [{ startDateTime: "2026-03-02T09:00:00Z", finishDateTime: "2026-03-02T10:00:00+02:00" }],
    entry: (value) => value as Record<string, unknown>,
  },
  "x-on-invalid": {
    right: [1, 5],
    wrong: [7, 2.5, "high"],
    entry: (dialerPriority) => ({ dialerPriority }),
  },
};

/** What the validator says of an example of a keyword, be it an error or a warning; nothing where it is content. */
export function verdict(keyword: string, value: unknown): string | undefined {
  const result = validateAddPhones([{ phone: "16500000000", ...examples[keyword]?.entry(value) }]);
  if (result.valid) return result.warnings.find(({ code }) => code === "priority-defaulted")?.message;
  const error = result.errors.find((one) => one.keyword === keyword);
  if (error === undefined) throw new Error(`${JSON.stringify(value)} is wrong, but not by ${keyword}`);
  return error.message;
}
