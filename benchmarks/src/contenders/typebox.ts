import { FormatRegistry, Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import type { Checks } from "../checks.ts";
import { type Contender, DAYS, PHONE } from "../contender.ts";
import { areDaysDistinct, type Entry, otherRules } from "../other-rules.ts";

const LOCAL_TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

export function typebox(checks: Checks): Contender {
  const { form } = checks;
  const [zoneFormat, dateTimeFormat] = [`gmt-zone, ${form}`, `date-time, ${form}`];
  FormatRegistry.Set(zoneFormat, checks.isGmtZone);
  FormatRegistry.Set(dateTimeFormat, checks.isDateTime);
  const closed = { additionalProperties: false };
  const localTime = Type.String({ pattern: LOCAL_TIME });
  const interval = Type.Object({ localTimeFrom: localTime, localTimeTo: localTime }, closed);
  const intervals = Type.Optional(Type.Array(interval, { minItems: 1 }));
  const dateTime = Type.Optional(Type.String({ format: dateTimeFormat }));
  const entry = Type.Object(
    {
      phone: Type.Union([
        Type.String({ pattern: PHONE.source }),
        Type.Integer({ minimum: 10_000, maximum: 999_999_999_999_999 }),
      ]),
      payload: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      startDateTime: dateTime,
      finishDateTime: dateTime,
      allowedDays: Type.Optional(
        Type.Array(Type.Union(DAYS.map((day) => Type.Literal(day))), {
          minItems: 1,
          maxItems: 7,
          uniqueItems: form === "natural",
        }),
      ),
      allowedTime: Type.Optional(
        Type.Object(Object.fromEntries([...DAYS, "default"].map((day) => [day, intervals])), closed),
      ),
      retryIntervalInMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2880 })),
      maxAttempts: Type.Optional(Type.Integer({ minimum: 0, maximum: 50 })),
      gmtZone: Type.Optional(Type.String({ format: zoneFormat })),
      dialerPriority: Type.Optional(Type.Unknown()),
    },
    closed,
  );
  const check = TypeCompiler.Compile(Type.Array(entry, { minItems: 1 }));
  const keepOtherRules = otherRules(checks);
  // typebox hashes each item to find equal ones; a set is lent with the checks.
  const areDistinct = form === "lent" ? areDaysDistinct : () => true;
  const keep = (entries: Entry[]) => areDistinct(entries) && keepOtherRules(entries);
  return {
    name: "@sinclair/typebox, compiled",
    validate: (data) => (check.Check(data) || [...check.Errors(data)].length === 0) && keep(data as Entry[]),
  };
}
