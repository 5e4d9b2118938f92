import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Checks } from "./checks.ts";
import { peers } from "./contenders/index.ts";
import type { PeerTold } from "./time-peer.ts";
import { parse, roundsOf, type Sitting, type Timed } from "./validation.ts";

const program = fileURLToPath(new URL("time-peer.ts", import.meta.url));

/** A peer that was timed. */
export interface TimedPeer extends Timed {
  /** The name of its file. */
  file: string;
  /** See `Contender`. */
  module?: string | undefined;
}

/**
 * Times every peer in a process of its own, as in an application that has chosen it: schemasafe, for one, slows code
 * that has nothing to do with it up to three times.
 */
export function timePeers(form: Checks["form"]): { contenders: TimedPeer[]; sittings: Sitting[] } {
  const contenders: TimedPeer[] = [];
  const sittings: Sitting[] = [];
  for (const file of Object.keys(peers)) {
    console.error(`timing ${file}, ${form}`);
    const { name, module, bodies }: PeerTold = JSON.parse(
      execFileSync(process.execPath, [...process.execArgv, program, file, form], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
    const timed: TimedPeer = { file, name, module };
    contenders.push(timed);
    for (const { title, parse: parsing, peer } of bodies) {
      sittings.push({ title, rounds: roundsOf([parse, timed], [parsing, peer]) });
    }
  }
  return { contenders, sittings };
}
