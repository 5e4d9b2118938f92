import { compile } from "./compile.ts";

/** A process of its own for {@link compileApart}: compiles the documents it is told the paths of, one after another. */
process.on("message", async (path: string) => {
  process.send?.(await compile(path));
});
