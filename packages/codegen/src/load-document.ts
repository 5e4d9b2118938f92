import { resolve } from "node:path";
import { type AddKeywords, createAjv } from "./ajv.ts";
import { bundleDocument } from "./bundle-document.ts";
import { checkPart } from "./check-part.ts";
import { type DocumentError, isObject, type OpenApiDocument } from "./document.ts";
import { findRoot } from "./find-root.ts";
import { show } from "./runtime/show.ts";
import { SourceError, type SourceProblem } from "./source-error.ts";
import type { SourceFile } from "./source-file.ts";
import { type Origin, SourceFiles } from "./source-files.ts";
import { upgradeSchema } from "./upgrade-schema.ts";

/** A document in one piece, and where it came from. */
export interface LoadedDocument {
  document: OpenApiDocument;
  /** The same error with its place in the file it comes from. */
  locate(error: DocumentError): SourceError;
}

export interface LoadOptions {
  /** Adds the custom keywords of the document, so that their values can be checked. */
  keywords?: AddKeywords | undefined;
  /** Holds the files that were asked for, even where the document cannot be loaded. */
  files?: SourceFiles;
}

/**
 * Read an OpenAPI 3.0, 3.1 or 3.2 document, JSON or YAML, from one file or several that refer to each other, as one
 * document of OpenAPI 3.1: schemas of 3.0 are upgraded to what means the same. Nothing is fetched.
 *
 * @param path of the root file, or of a folder that holds it as openapi.yaml, openapi.yml or openapi.json
 * @throws UnreadableFileError when there is no such file
 * @throws SourceError with everything that is wrong with the files and its places
 */
export async function loadDocument(path: string, options: LoadOptions = {}): Promise<LoadedDocument> {
  const files = options.files ?? new SourceFiles();
  const root = await findRoot(resolve(path), files);
  await files.read(root, true);
  const document = files.get(root).value as OpenApiDocument;
  const version = checkVersion(files.get(root));
  const ajv = createAjv(options.keywords);
  const problems = new Map<string, SourceProblem>();
  const report = (origin: Origin, message: string) => {
    const key = `${origin.path}#${origin.pointer}`;
    if (!problems.has(key)) problems.set(key, problemAt(origin, message));
  };
  await bundleDocument(document, root, files, {
    enter(part, value, origin) {
      if (part !== "schema") return;
      for (const name of NAMES) delete value[name];
      const resource = files.names.around(origin);
      if (resource.isDynamic && resource.origin.pointer === origin.pointer) value["$id"] = resource.key;
      if (version.startsWith("3.0")) upgradeSchema(value);
    },
    leave(part, value, { path, pointer }) {
      for (const problem of checkPart(part, value, ajv)) {
        report({ path, pointer: pointer + problem.pointer }, problem.message);
      }
    },
    report,
    reportFile(error) {
      if (!(error instanceof SourceError)) throw error;
      for (const problem of error.problems) problems.set(problem.file.path, problem);
    },
  });
  if (problems.size > 0) throw new SourceError([...problems.values()]);
  document.openapi = "3.1.1";
  return {
    document,
    locate: (error) => new SourceError([problemAt(files.originOf(document, error.pointer), error.problem)]),
  };

  function problemAt({ path, pointer }: Origin, message: string): SourceProblem {
    const file = files.get(path);
    return { file, offset: file.offsetOf(pointer), message };
  }
}

/** What gives a schema a name for references, all of which become pointers, and the dialect, which is that of 2020-12. */
const NAMES = ["$id", "$anchor", "$schema"];

/** @throws SourceError when the file is no OpenAPI 3.0, 3.1 or 3.2 document */
function checkVersion(file: SourceFile): string {
  const { value } = file;
  const refuse = (pointer: string, message: string): never => {
    throw new SourceError([{ file, offset: file.offsetOf(pointer), message }]);
  };
  if (value === null) return refuse("", "the file is empty: an OpenAPI document was expected");
  if (!isObject(value)) return refuse("", `an OpenAPI document was expected, found ${show(value)}`);
  const { openapi, swagger } = value;
  if (swagger !== undefined) {
    const convert = "convert it first, for example by `npx swagger2openapi`";
    return refuse("/swagger", `OpenAPI 3 was expected, found Swagger ${swagger}: ${convert}`);
  }
  if (openapi === undefined) return refuse("", 'this is no OpenAPI document: it lacks "openapi: 3.1.0"');
  if (typeof openapi !== "string") return refuse("/openapi", `must be text: write openapi: "${openapi}.0"`);
  if (/^3\.[012](\.|$)/.test(openapi)) return openapi;
  return refuse("/openapi", `OpenAPI 3.0, 3.1 or 3.2 was expected, found ${show(openapi)}`);
}
