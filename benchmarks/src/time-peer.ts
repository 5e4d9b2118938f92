import { everyBody } from "./bodies.ts";
import { lent } from "./checks.ts";
import { peers } from "./contenders/index.ts";
import { plain } from "./plain-checks.ts";
import { parse, timeValidation } from "./validation.ts";

/** What the process of one peer tells the one that started it. */
export interface PeerTold {
  name: string;
  /** See `Contender`. */
  module?: string | undefined;
  bodies: { title: string; parse: number[]; peer: number[] }[];
}

const [, , file = "", form] = process.argv;
const load = peers[file];
if (load === undefined)
  throw new Error(`"${file}" is no peer: give one of ${Object.keys(peers).join(", ")}.`);
const peer = await (await load())(form === "lent" ? lent : plain);
const sittings = timeValidation([peer], everyBody);
const told: PeerTold = {
  name: peer.name,
  module: peer.module,
  bodies: sittings.map(({ title, rounds }) => ({
    title,
    parse: rounds.get(parse) ?? [],
    peer: rounds.get(peer) ?? [],
  })),
};
console.log(JSON.stringify(told));
