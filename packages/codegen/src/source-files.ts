import { dirname, extname, resolve } from "node:path";
import { decode, escapeSegment, isObject, type JsonObject } from "./document.ts";
import { readText, UnreadableFileError } from "./read-text.ts";
import { valueAt } from "./runtime/pointer.ts";
import { SchemaNames } from "./schema-names.ts";
import { SourceError } from "./source-error.ts";
import { SourceFile } from "./source-file.ts";

/** Where something stands: a file by its absolute path, and an RFC 6901 pointer into it. */
export interface Origin {
  path: string;
  pointer: string;
}

/** How many objects and lists may stand in each other: few enough for the stack of whatever walks through them. */
const MAX_DEPTH = 250;

/** Files of data; others are text. */
const DATA = [".yaml", ".yml", ".json"];

/** The files of a document: read from the disk alone, each once. */
export class SourceFiles {
  /** The absolute paths of all that was asked for, whether it could be read or not. */
  readonly asked = new Set<string>();
  /** Of the files that were read. */
  readonly names = new SchemaNames();
  readonly #files = new Map<string, SourceFile | string>();
  readonly #origins = new WeakMap<object, Origin>();
  readonly #refs = new WeakMap<object, string>();

  /**
   * What a file says: data, or of a file that is neither YAML nor JSON its text.
   *
   * @throws UnreadableFileError when there is no such file, or it is one of the network
   * @throws SourceError when it cannot be parsed, or is nested too deeply
   */
  async read(path: string, isData = DATA.includes(extname(path).toLowerCase())): Promise<unknown> {
    if (isUrl(path)) {
      throw new UnreadableFileError(
        "no file has it as an $id, and nothing is fetched: download it and refer to the file",
      );
    }
    this.asked.add(path);
    const known = this.#files.get(path);
    if (known !== undefined) return typeof known === "string" ? known : known.value;
    const text = await readText(path);
    const file = isData ? new SourceFile(path, text) : text;
    this.#files.set(path, file);
    if (typeof file !== "string") this.#remember(file.value, { path, pointer: "" }, MAX_DEPTH);
    this.names.add(path, typeof file === "string" ? file : file.value);
    return typeof file === "string" ? file : file.value;
  }

  /** A file of data that was read. */
  get(path: string): SourceFile {
    return this.#files.get(path) as SourceFile;
  }

  /** Where in its file a value of the bundled document stood, by its pointer there. */
  originOf(document: JsonObject, pointer: string): Origin {
    let value: unknown = document;
    let origin = this.#origins.get(document) as Origin;
    for (const segment of pointer.split("/").slice(1)) {
      value = valueAt(value, `/${segment}`);
      const known = typeof value === "object" && value !== null ? this.#origins.get(value) : undefined;
      origin = known ?? { path: origin.path, pointer: `${origin.pointer}/${segment}` };
    }
    return origin;
  }

  /** The `$ref` that an object had in its file; undefined where it had none. */
  refOf(value: unknown): string | undefined {
    return this.#refs.get(value as object);
  }

  #remember(value: unknown, origin: Origin, depth: number): void {
    if (!isObject(value) && !Array.isArray(value)) return;
    if (depth === 0) {
      const file = this.get(origin.path);
      const message = `nested deeper than ${MAX_DEPTH} levels: move what is inside to a component, and refer to it`;
      throw new SourceError([{ file, offset: file.offsetOf(origin.pointer), message }]);
    }
    this.#origins.set(value, origin);
    if (isObject(value) && typeof value["$ref"] === "string") this.#refs.set(value, value["$ref"]);
    for (const [name, item] of Object.entries(value)) {
      const pointer = `${origin.pointer}/${escapeSegment(name)}`;
      this.#remember(item, { path: origin.path, pointer }, depth - 1);
    }
  }
}

/** Where a reference leads that stands in a file of this path (RFC 3986 §5, of relative paths). */
export function targetOf(ref: string, from: string): Origin {
  const [file = "", fragment = ""] = ref.split("#");
  const path = file === "" ? from : isUrl(file) ? file : resolve(dirname(from), decode(file));
  return { path, pointer: decode(fragment) };
}

/** Anything with a scheme; a single letter is a drive of Windows. */
function isUrl(ref: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(ref);
}
