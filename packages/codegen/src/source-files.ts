import { dirname, extname, resolve } from "node:path";
import { BaseResolver, type Document, Source } from "@redocly/openapi-core";
import { escapeSegment, isObject, type JsonObject } from "./document.ts";
import { readText, UnreadableFileError } from "./read-text.ts";
import { valueAt } from "./runtime/pointer.ts";
import { SourceFile } from "./source-file.ts";

/** Where something stands: a file by its absolute path, and an RFC 6901 pointer into it. */
export interface Origin {
  path: string;
  pointer: string;
}

/** Files of data; others are text. */
const DATA = [".yaml", ".yml", ".json"];

/** The files of a document, as the bundler asks for them: from the disk alone, each read once. */
export class SourceFiles extends BaseResolver {
  readonly #files = new Map<string, SourceFile>();
  readonly #origins = new WeakMap<object, Origin>();
  readonly #references: Origin[] = [];

  /** The absolute paths of all that was asked for, whether it could be read or not. */
  readonly asked = new Set<string>();

  override resolveExternalRef(base: string | null, ref: string): string {
    if (isUrl(ref)) return ref;
    return resolve(base === null ? "." : dirname(base), decode(ref));
  }

  override async loadExternalRef(path: string): Promise<Source> {
    if (isUrl(path)) throw new UnreadableFileError("nothing is fetched: download it and refer to the file");
    this.asked.add(path);
    return new Source(path, await readText(path));
  }

  /** Text of other kinds, such as a description in Markdown, stands for itself. */
  override parseDocument(source: Source, isRoot = false): Document {
    const { absoluteRef: path, body } = source;
    if (!isRoot && !DATA.includes(extname(path).toLowerCase())) return { source, parsed: body };
    const file = new SourceFile(path, body);
    this.#files.set(path, file);
    this.#remember(file.value, { path, pointer: "" });
    return { source, parsed: file.value };
  }

  /** A file that was read and holds data. */
  get(path: string): SourceFile | undefined {
    return this.#files.get(path);
  }

  /** Where references stand. */
  get references(): readonly Origin[] {
    return this.#references;
  }

  /** Where the reference at this place leads; undefined where there is none. */
  follow({ path, pointer }: Origin): Origin | undefined {
    const value = valueAt(this.get(path)?.value, pointer);
    if (!isObject(value) || typeof value["$ref"] !== "string") return undefined;
    const [file = "", target = ""] = value["$ref"].split("#");
    return { path: file === "" ? path : this.resolveExternalRef(path, file), pointer: decode(target) };
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

  #remember(value: unknown, origin: Origin): void {
    if (!isObject(value) && !Array.isArray(value)) return;
    this.#origins.set(value, origin);
    if (isObject(value) && typeof value["$ref"] === "string") this.#references.push(origin);
    for (const [name, item] of Object.entries(value)) {
      this.#remember(item, { path: origin.path, pointer: `${origin.pointer}/${escapeSegment(name)}` });
    }
  }
}

/** Anything with a scheme; a single letter is a drive of Windows. */
function isUrl(ref: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(ref);
}

function decode(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}
