import { tell } from "./told.ts";

/** Loaded before a command that does not tell by itself what it took. */
process.on("exit", () => tell());
