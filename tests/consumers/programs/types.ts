import addCallsKeywords from "@calls-api/ajv-keywords";
import { createCallsClient } from "@calls-api/client";
import { type CallWindow, callWindows, nextCallable } from "@calls-api/planner";
import { type GmtZone, parseGmtZone } from "@calls-api/time";
import type { Entry, operations } from "@calls-api/types";
import { validateAddPhones } from "@calls-api/validator";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import { Ajv2020 } from "ajv/dist/2020.js";

type Body = operations["addPhones"]["requestBody"]["content"]["application/json"];

export const entry: Entry = { phone: "16500000000", gmtZone: "-05:00" };
// @ts-expect-error: a zone is a string
export const wrong: Entry = { phone: "16500000000", gmtZone: -5 };

export const next: Date | null = nextCallable(entry, new Date());
export const windows: Iterable<CallWindow> = callWindows(entry, { from: 0, to: "2030-01-01T00:00:00Z" });

export function read(data: unknown): Body {
  if (requestBody(data)) return data;
  const result = validateAddPhones(data);
  if (result.valid) return result.value;
  throw new TypeError(result.errors.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
}

export const zone: GmtZone | undefined = parseGmtZone("Z");
export const ajv: Ajv2020 = addCallsKeywords(new Ajv2020());
export const client = createCallsClient({ baseUrl: "http://localhost:8080", token: "8231.7056.1b131df1" });
