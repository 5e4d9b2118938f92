import { openapiAot } from "./openapi-aot.ts";

process.exitCode = await openapiAot(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
