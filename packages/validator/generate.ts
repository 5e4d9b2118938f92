import { fileURLToPath } from "node:url";
import addCallsKeywords from "@calls-api/ajv-keywords";
import { generateValidators, type OpenApiDocument, syncFiles } from "@calls-api/codegen";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };

const command = "pnpm generate";
const files = await generateValidators({
  document: document as unknown as OpenApiDocument,
  keywords: addCallsKeywords,
  resolveFrom: fileURLToPath(new URL(".", import.meta.url)),
  conditions: ["@calls-api/source"],
  types: "@calls-api/types",
  command,
});
await syncFiles(fileURLToPath(new URL("generated", import.meta.url)), files, {
  command,
  check: process.argv.includes("--check"),
});
