import { fork } from "node:child_process";
import { openapiAot } from "./openapi-aot.ts";

process.exitCode = await openapiAot(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  color: process.stderr.isTTY && !process.env["NO_COLOR"],
  interrupted() {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort());
    return controller.signal;
  },
  again: (args) =>
    new Promise((resolve, reject) => {
      let files: string[] = [];
      const run = fork(process.argv[1] as string, args, { execArgv: process.execArgv });
      run.on("message", (paths: string[]) => {
        files = paths;
      });
      run.on("error", reject).on("exit", () => resolve(files));
    }),
  ...(process.send && { read: (paths) => process.send?.(paths) }),
});
