import { fileURLToPath } from "node:url";
import { generateTypes, type OpenApiDocument, syncFiles } from "@calls-api/codegen";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };

const command = "pnpm generate";
const types = await generateTypes(document as unknown as OpenApiDocument, { command });
await syncFiles(fileURLToPath(new URL("generated", import.meta.url)), new Map([["schema.d.ts", types]]), {
  command,
  check: process.argv.includes("--check"),
});
