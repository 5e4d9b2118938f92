import { FormatRegistry, Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { type Contender, DAYS, isGmtZone, LOCAL_TIME, PHONE } from "../contender.ts";
import { isDateTime } from "../date-time.ts";
import { type Entry, keepOtherRules } from "../other-rules.ts";

FormatRegistry.Set("date-time", isDateTime);
FormatRegistry.Set("gmt-zone", isGmtZone);
const closed = { additionalProperties: false };
const localTime = Type.String({ pattern: LOCAL_TIME.source });
const interval = Type.Object({ localTimeFrom: localTime, localTimeTo: localTime }, closed);
const intervals = Type.Optional(Type.Array(interval, { minItems: 1 }));
const dateTime = Type.Optional(Type.String({ format: "date-time" }));
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
      }),
    ),
    allowedTime: Type.Optional(
      Type.Object(Object.fromEntries([...DAYS, "default"].map((day) => [day, intervals])), closed),
    ),
    retryIntervalInMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2880 })),
    maxAttempts: Type.Optional(Type.Integer({ minimum: 0, maximum: 50 })),
    gmtZone: Type.Optional(Type.String({ format: "gmt-zone" })),
    dialerPriority: Type.Optional(Type.Unknown()),
  },
  closed,
);
const check = TypeCompiler.Compile(Type.Array(entry, { minItems: 1 }));

export const typebox: Contender = {
  name: "@sinclair/typebox, compiled",
  validate: (data) =>
    (check.Check(data) || [...check.Errors(data)].length === 0) && keepOtherRules(data as Entry[]),
};
