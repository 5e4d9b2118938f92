import { fileURLToPath } from "node:url";
import addCallsKeywords from "@calls-api/ajv-keywords";
import { generateValidators, type OpenApiDocument, runGenerator } from "@calls-api/codegen";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };

const command = "pnpm generate";

await runGenerator(new URL("generated/", import.meta.url), command, () =>
  generateValidators({
    document: document as unknown as OpenApiDocument,
    keywords: (ajv) => addCallsKeywords(ajv, { suggestions: false }),
    resolveFrom: fileURLToPath(new URL(".", import.meta.url)),
    conditions: ["@calls-api/source"],
    types: "@calls-api/types",
    command,
    bytes: true,
  }),
);
