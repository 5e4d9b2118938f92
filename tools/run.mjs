#!/usr/bin/env node
/**
 * The commands of this repository: `node tools/run.mjs <command>`, which is what `npm start`, `npm test` and
 * `npm run <command>` call. A clone needs nothing but Node and npm: pnpm is fetched where it is missing.
 */
import { commands } from "./run/commands.mjs";

const [name = "", ...options] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`"${name}" is no command: write one of ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}
await command(options);
