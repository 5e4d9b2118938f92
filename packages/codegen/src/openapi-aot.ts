import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { AddKeywords } from "./ajv.ts";
import { DocumentError } from "./document.ts";
import { generateTypes } from "./generate-types.ts";
import { generateValidators } from "./generate-validators.ts";
import { loadDocument } from "./load-document.ts";
import { UnreadableFileError } from "./read-text.ts";
import { inColor, plain } from "./runtime/paint.ts";
import { SourceError } from "./source-error.ts";
import { StaleFilesError, syncFiles } from "./sync-files.ts";

export const HELP = `openapi-aot: ahead-of-time validators and types from an OpenAPI 3.1 document

  openapi-aot <document> -o <folder> [options]

  -o, --output <folder>     where the files go; the folder holds nothing else
  -k, --keywords <module>   module whose default export adds custom keywords to an ajv instance
  -t, --types <module>      module that exports \`operations\` as openapi-typescript writes it;
                            without it, schema.d.ts is written beside the validators
      --check               write nothing; exit 1 with a list when the folder is not up to date
  -h, --help

The document is one JSON or YAML file: bundle several files into one first.

Exit codes: 0 done or up to date · 1 stale (with --check) or the document cannot be compiled · 2 wrong use

Examples:
  openapi-aot openapi.yaml -o src/generated
  openapi-aot openapi.json -o src/generated --keywords @calls-api/ajv-keywords --check
`;

interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether errors are shown in colour. */
  color?: boolean;
}

/** Run the command with these arguments; gives the exit code. */
export async function openapiAot(args: string[], streams: Streams): Promise<number> {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(args);
  } catch (error) {
    streams.err(`openapi-aot: ${(error as Error).message}\nRun \`openapi-aot --help\` for the options.\n`);
    return 2;
  }
  const { values, positionals } = options;
  const [path, ...rest] = positionals;
  if (values.help) {
    streams.out(HELP);
    return 0;
  }
  if (path === undefined || rest.length > 0 || values.output === undefined) {
    streams.err(
      "openapi-aot: write one document and an output folder: openapi-aot openapi.yaml -o src/generated\n",
    );
    return 2;
  }
  try {
    const files = await generate(
      path,
      values,
      `openapi-aot ${args.filter((arg) => arg !== "--check").join(" ")}`,
    );
    streams.out(values.check ? `${values.output} is up to date.\n` : `${files} files in ${values.output}.\n`);
    return 0;
  } catch (error) {
    if (error instanceof SourceError) streams.err(`${error.show(streams.color ? inColor : plain)}\n`);
    else if (error instanceof UnreadableFileError || error instanceof StaleFilesError) {
      streams.err(`openapi-aot: ${error.message}\n`);
    } else throw error;
    return 1;
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      keywords: { type: "string", short: "k" },
      types: { type: "string", short: "t" },
      check: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}

async function generate(
  path: string,
  values: ReturnType<typeof parse>["values"],
  command: string,
): Promise<number> {
  const keywords = values.keywords === undefined ? undefined : await importKeywords(values.keywords);
  const { document, locate } = await loadDocument(path, { keywords: keywords?.add });
  try {
    const files = new Map(
      await generateValidators({
        document,
        types: values.types ?? "../schema.js",
        command,
        resolveFrom: keywords?.folder ?? process.cwd(),
        ...(keywords ? { keywords: keywords.add } : {}),
      }),
    );
    if (values.types === undefined) files.set("schema.d.ts", await generateTypes(document, { command }));
    await syncFiles(resolve(values.output as string), files, { check: values.check ?? false, command });
    return files.size;
  } catch (error) {
    throw error instanceof DocumentError ? locate(error) : error;
  }
}

/** The keyword module, by path or by package name as the current folder sees it. */
async function importKeywords(specifier: string): Promise<{ add: AddKeywords; folder: string }> {
  const here = resolve("package.json");
  const path = /^[./]/.test(specifier) ? resolve(specifier) : createRequire(here).resolve(specifier);
  const module = await import(pathToFileURL(path).href);
  if (typeof module.default !== "function") {
    throw new DocumentError(
      "",
      `${specifier} must export by default a function that adds keywords to an ajv instance`,
    );
  }
  return { add: module.default, folder: dirname(path) };
}
