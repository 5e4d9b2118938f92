import { requestBody as bytesBody } from "@calls-api/validator/bytes/addPhones";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import type { Body } from "./bodies.ts";
import { timeInTurns } from "./measure.ts";
import { roundsOf, type Sitting, type Timed } from "./validation.ts";

/** What the bytes of a body take without any validation. */
export const decoded: Timed = { name: "decode + JSON.parse" };
export const decodedAndValidated: Timed = { name: "decode + JSON.parse + @calls-api/validator" };
export const bytesIn: Timed = { name: "@calls-api/validator/bytes" };

/**
 * Time to come from the bytes of bodies to the verdict.
 *
 * @throws Error when a verdict is wrong
 */
export function timeBytes(bodies: readonly Body[]): Sitting[] {
  const decoder = new TextDecoder();
  return bodies.map(({ title, makeText, valid }) => {
    const body = new TextEncoder().encode(makeText());
    const parse = (): unknown => JSON.parse(decoder.decode(body));
    if (bytesBody(body) !== valid)
      throw new Error(`the bytes of "${title}" are ${valid ? "right" : "wrong"}`);
    const times = timeInTurns([
      parse,
      () => requestBody.validate(parse()).valid,
      () => bytesBody.validate(body).valid,
    ]);
    return { title, rounds: roundsOf([decoded, decodedAndValidated, bytesIn], times) };
  });
}
