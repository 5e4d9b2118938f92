import type { Peer } from "../contender.ts";

/** By the name of their file. Each is loaded when it is asked for: a library may slow what runs beside it. */
export const peers: Record<string, () => Promise<Peer>> = {
  schemasafe: async () => (await import("./schemasafe.ts")).schemasafe,
  "ajv-standalone": async () => (await import("./ajv-standalone.ts")).ajvStandalone,
  ajv: async () => (await import("./ajv.ts")).ajv,
  typia: async () => (await import("./typia.ts")).typia,
  arktype: async () => (await import("./arktype.ts")).arktype,
  typebox: async () => (await import("./typebox.ts")).typebox,
  zod: async () => (await import("./zod.ts")).zod,
  valibot: async () => (await import("./valibot.ts")).valibot,
};
