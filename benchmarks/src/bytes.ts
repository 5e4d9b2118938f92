import { requestBody as bytesIn } from "@calls-api/validator/bytes/addPhones";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import type { Body } from "./bodies.ts";
import { ratios } from "./measure.ts";
import type { Ratios } from "./validation.ts";

/** What the bytes of a body take without any validation. */
export const DECODED = "decode + JSON.parse";

/**
 * Time to validate the bytes of bodies ÷ decoding and parsing them.
 *
 * @throws Error when a verdict is wrong
 */
export function measureBytes(bodies: readonly Body[]): Ratios {
  const decoder = new TextDecoder();
  const table: Ratios = new Map();
  for (const { title, make, valid } of bodies) {
    const body = new TextEncoder().encode(JSON.stringify(make()));
    const parse = (): unknown => JSON.parse(decoder.decode(body));
    if (bytesIn(body) !== valid) throw new Error(`the bytes of "${title}" are ${valid ? "right" : "wrong"}`);
    const measured = ratios([
      { name: DECODED, run: parse },
      { name: `${DECODED} + @calls-api/validator`, run: () => requestBody.validate(parse()).valid },
      { name: "@calls-api/validator/bytes", run: () => bytesIn.validate(body).valid },
    ]);
    for (const [name, ratio] of measured) {
      const row = table.get(name) ?? new Map<string, number>();
      table.set(name, row.set(title, ratio));
    }
  }
  return table;
}
