import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundle, type Document } from "@redocly/openapi-core";
import { type AddKeywords, createAjv } from "./ajv.ts";
import { type DocumentError, isObject, type OpenApiDocument } from "./document.ts";
import { documentRules } from "./document-rules.ts";
import { refuse, UnreadableFileError } from "./read-text.ts";
import { redoclyConfig } from "./redocly.ts";
import { show } from "./runtime/show.ts";
import { SourceError, type SourceProblem } from "./source-error.ts";
import type { SourceFile } from "./source-file.ts";
import { type Origin, SourceFiles } from "./source-files.ts";
import { explainRef, findCircle } from "./unresolved-ref.ts";

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
  const rootPath = await findRoot(resolve(path), files);
  const root = (await files.resolveDocument(null, rootPath, true)) as Document;
  const version = checkVersion(files.get(rootPath) as SourceFile);
  // Redocly's model of 3.1 has the places of schemas in every version.
  root.parsed.openapi = "3.1.1";

  const problems = new Map<string, SourceProblem>();
  const report = ({ path, pointer }: Origin, message: string) => {
    const key = `${path}#${pointer}`;
    const file = files.get(path) as SourceFile;
    if (!problems.has(key)) problems.set(key, { file, offset: file.offsetOf(pointer), message });
  };
  const rules = documentRules({
    version,
    ajv: createAjv(options.keywords),
    report,
    reportRef(from, error) {
      if (error instanceof SourceError) {
        for (const problem of error.problems) problems.set(problem.file.path, problem);
      } else {
        const { origin, message } = explainRef(files, from, error);
        report(origin, message);
      }
    },
  });
  await bundle({ doc: root, config: redoclyConfig(rules), externalRefResolver: files }).catch((error) => {
    const circle = findCircle(files);
    if (circle === undefined) throw error;
    report(circle, "this $ref leads back to itself: let it refer to a definition");
  });
  if (problems.size > 0) throw new SourceError([...problems.values()]);
  return {
    document: root.parsed,
    locate(error) {
      const { path, pointer } = files.originOf(root.parsed, error.pointer);
      const file = files.get(path) as SourceFile;
      return new SourceError([{ file, offset: file.offsetOf(pointer), message: error.problem }]);
    },
  };
}

const ROOTS = ["openapi.yaml", "openapi.yml", "openapi.json"];

async function findRoot(path: string, files: SourceFiles): Promise<string> {
  files.asked.add(path);
  const found = await stat(path).catch((error) => refuse(path, error));
  if (!found.isDirectory()) return path;
  for (const name of ROOTS) files.asked.add(join(path, name));
  const inside = await readdir(path).catch((error) => refuse(path, error));
  const roots = ROOTS.filter((name) => inside.includes(name));
  const [root] = roots;
  if (root !== undefined && roots.length === 1) return join(path, root);
  const problem = roots.length === 0 ? `holds none of ${ROOTS.join(", ")}` : `holds ${roots.join(" and ")}`;
  throw new UnreadableFileError(`the folder ${path} ${problem}: name the file of the document`);
}

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
