import { generateTypes, type OpenApiDocument, runGenerator } from "@calls-api/codegen";
import document from "@calls-api/openapi/openapi.json" with { type: "json" };

const command = "pnpm generate";

await runGenerator(new URL("generated/", import.meta.url), command, async () => {
  const types = await generateTypes(document as unknown as OpenApiDocument, { command });
  return new Map([["schema.d.ts", types]]);
});
