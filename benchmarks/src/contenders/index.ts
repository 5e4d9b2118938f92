import type { Checks } from "../checks.ts";
import type { Contender, Peer } from "../contender.ts";
import { ajv } from "./ajv.ts";
import { ajvStandalone } from "./ajv-standalone.ts";
import { arktype } from "./arktype.ts";
import { schemasafe } from "./schemasafe.ts";
import { typebox } from "./typebox.ts";
import { typia } from "./typia.ts";
import { valibot } from "./valibot.ts";
import { zod } from "./zod.ts";

/** By the name of their file. */
export const peers: Record<string, Peer> = {
  schemasafe,
  "ajv-standalone": ajvStandalone,
  ajv,
  typia,
  arktype,
  typebox,
  zod,
  valibot,
};

export function peersWith(checks: Checks): Promise<Contender[]> {
  return Promise.all(Object.values(peers).map((peer) => peer(checks)));
}
