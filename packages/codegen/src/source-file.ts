import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { jsonPositions } from "./runtime/json-position.ts";
import { segmentsOf } from "./runtime/pointer.ts";
import { SourceError } from "./source-error.ts";

const YAML = { merge: true, prettyErrors: false } as const;

/** A file of a document as it was read, and what it says. */
export class SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** JSON values; no object stands at two places, so that each can be changed on its own. */
  readonly value: unknown;
  readonly #isJson: boolean;
  #yaml: ReturnType<typeof parseDocument> | undefined;

  /**
   * Parse a text as JSON or, where it is none, as YAML 1.2 with merge keys.
   *
   * @throws SourceError with the place of what is neither
   */
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    const json = parseJson(text);
    this.#isJson = json !== undefined;
    this.value = json ?? this.#parseYaml();
  }

  #parseYaml(): unknown {
    const [error] = this.#document.errors;
    if (error) {
      const message = /call stack/.test(error.message) ? "nested too deeply to be read" : error.message;
      throw new SourceError([{ file: this, offset: error.pos[0], message }]);
    }
    try {
      return JSON.parse(JSON.stringify(this.#document.toJS() ?? null));
    } catch (cause) {
      throw new SourceError([{ file: this, offset: 0, message: (cause as Error).message }]);
    }
  }

  get #document() {
    this.#yaml ??= parseDocument(this.text, YAML);
    return this.#yaml;
  }

  /**
   * Where a pointer leads, as an offset: to the value, or in YAML, where an object or a list has no mark of its own at
   * its start, to the name it stands under. What is not there is looked for as far as there is something.
   */
  offsetOf(pointer: string): number {
    if (this.#isJson) return jsonPositions(this.text, [pointer])[0] as number;
    let node: unknown = this.#document.contents;
    let offset = startOf(node) ?? 0;
    for (const segment of segmentsOf(pointer)) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === segment);
        if (pair === undefined) break;
        node = pair.value;
        offset = startOf(isScalar(node) && node.value !== null ? node : pair.key) ?? offset;
      } else if (isSeq(node)) {
        node = node.items[Number(segment)];
        offset = startOf(node) ?? offset;
      } else break;
    }
    return offset;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
