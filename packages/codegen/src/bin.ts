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
});
