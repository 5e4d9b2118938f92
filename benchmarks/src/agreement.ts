import vectors from "../vectors/requests.json" with { type: "json" };
import type { Contender } from "./contender.ts";

/** The names of the contract's requests about which a contender is wrong. */
export function disagreements({ validate }: Contender): string[] {
  return vectors
    .filter(({ body, valid }) => validate(structuredClone(body)) !== valid)
    .map(({ name }) => name);
}
