import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ByteValidator, generateValidators, loadDocument, type Validator } from "@calls-api/codegen";
import { Ajv2020 } from "ajv/dist/2020.js";
import { createAjv, knowsKeyword } from "../../packages/codegen/src/ajv.ts";
import { escapeSegment, type Schema } from "../../packages/codegen/src/document.ts";
import { addFormats } from "../../packages/codegen/src/formats.ts";
import { type Direction, listOperations, type Operation } from "../../packages/codegen/src/operations.ts";
import { createReferences, type References } from "../../packages/codegen/src/references.ts";
import { regExp } from "../../packages/codegen/src/regexp.ts";
import { createSchemaSet } from "../../packages/codegen/src/schema-set.ts";
import { samplesOf } from "./samples.ts";

/** How often the modules of a document and plain ajv were asked for the same, and where they differ. */
export interface Agreement {
  schemas: number;
  values: number;
  /** Of the values. */
  wrong: number;
  differences: string[];
}

const OPERATIONS = 4;
const VALUES = 30;

const JSON_TYPE = /[/+]json *(?:;|$)/i;

/** Whose keywords the schemas may have. */
const KEYWORDS = createAjv();

/** What is asserted otherwise than by plain ajv: the errors are those of the branch that is meant. Compared by the verdict. */
const OTHER_ERRORS = /"(?:discriminator|unevaluated\w+)":/;

/**
 * The modules of some operations of a document and ajv at run time, given the same schemas before anything is made
 * faster, judge samples of them: verdict, and pointers with keywords; bytes the verdict alone.
 */
export async function agreementOf(path: string, seed: number): Promise<Agreement> {
  const { document } = await loadDocument(path);
  const references = createReferences(document);
  const all = listOperations(document, references);
  const step = Math.max(1, Math.floor(all.length / OPERATIONS));
  const operations = all.filter((_, index) => index % step === 0).slice(0, OPERATIONS);
  const files = await generateValidators({
    document,
    types: "../schema.js",
    command: "openapi-aot",
    resolveFrom: import.meta.dirname,
    only: operations.map(({ id }) => id),
    bytes: true,
  });
  const folder = await mkdtemp(join(tmpdir(), "openapi-aot-"));
  const result: Agreement = { schemas: 0, values: 0, wrong: 0, differences: [] };
  try {
    for (const [name, text] of new Map([...files, ["package.json", '{"type": "module"}']])) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    for (const operation of operations) await compareBodies(operation);
  } finally {
    await rm(folder, { recursive: true });
  }
  return result;

  async function compareBodies(operation: Operation): Promise<void> {
    const load = (name: string) => import(pathToFileURL(join(folder, name)).href);
    const { requestBody, responses } = await load(`operations/${operation.id}.js`);
    const bytes = `bytes/${operation.id}.js`;
    const byteValidator = files.has(bytes) ? (await load(bytes)).requestBody : undefined;
    const json = operation.requestBody.find(({ mediaType }) => JSON_TYPE.test(mediaType));
    for (const content of operation.requestBody) {
      const validator = requestBody.content[content.mediaType];
      compare("request", content.schema, validator, content === json ? byteValidator : undefined, operation);
    }
    for (const { status, content } of operation.responses)
      for (const { mediaType, schema } of content)
        compare("response", schema, responses[status].content[mediaType], undefined, operation);
  }

  function compare(
    direction: Direction,
    schema: Schema,
    validator: Validator<unknown>,
    bytes: ByteValidator | undefined,
    { id }: Operation,
  ): void {
    const ready = readySchema(references, direction, schema, id);
    const plain = plainValidator(ready);
    const byVerdict = OTHER_ERRORS.test(JSON.stringify(ready));
    result.schemas++;
    for (const data of samplesOf(ready, VALUES, seed)) {
      const expected = plain(data);
      const found = errorsOf(validator, data);
      result.values++;
      if (expected.length > 0) result.wrong++;
      const isSame =
        (byVerdict ? (found.length === 0) === (expected.length === 0) : String(found) === String(expected)) &&
        validator(data) === (expected.length === 0) &&
        (bytes?.(new TextEncoder().encode(JSON.stringify(data))) ?? expected.length === 0) ===
          (expected.length === 0);
      if (!isSame)
        result.differences.push(
          `${id}, ${direction}: ${found} instead of ${expected} for ${JSON.stringify(data)}`,
        );
    }
  }
}

function readySchema(references: References, direction: Direction, schema: Schema, id: string) {
  const set = createSchemaSet(references, direction, (name) => knowsKeyword(KEYWORDS, name));
  const ready = set.add(schema, id);
  return { $defs: set.definitions, allOf: [ready] };
}

function plainValidator(schema: object): (data: unknown) => string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    logger: false,
    validateSchema: false,
    code: { regExp },
  });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (data) => {
    if (validate(data)) return [];
    const errors = (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
      const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
      return `${instancePath}${name === undefined ? "" : `/${escapeSegment(name)}`} ${keyword}`;
    });
    return setOf(errors);
  };
}

function errorsOf(validator: Validator<unknown>, data: unknown): string[] {
  const result = validator.validate(data, { maxErrors: Number.POSITIVE_INFINITY });
  return result.valid ? [] : setOf(result.errors.map(({ pointer, keyword }) => `${pointer} ${keyword}`));
}

/** Ajv looks for duplicates among items of the right type alone, and says less often that there are any. */
function setOf(errors: string[]): string[] {
  const others = new Set(errors.filter((error) => !error.endsWith(" uniqueItems")));
  return others.size === 0 ? ["uniqueItems"] : [...others].sort();
}
