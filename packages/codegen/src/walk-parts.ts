import { isObject, type JsonObject } from "./document.ts";
import { type Part, placesIn } from "./openapi-parts.ts";
import { below, segmentsOf } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
import type { Origin } from "./source-files.ts";

/** What is done with the parts of a document on the way. */
export interface PartRules {
  /** Called with every part once, before the parts in it. */
  enter(part: Part, value: JsonObject, origin: Origin): void;
  /** Called with every part once, after the parts in it. */
  leave(part: Part, value: JsonObject, origin: Origin): void;
  report(origin: Origin, message: string): void;
}

/** A reference and what can be done about it. */
export interface Reference {
  /** What holds the reference: the object with `$ref` or `$dynamicRef`, or the mapping of a discriminator. */
  holder: JsonObject;
  key: string;
  /** Of the reference itself: the text. */
  origin: Origin;
  part: Part | "text";
  /** Puts a value in the place of the object with `$ref`. */
  put(value: unknown): void;
}

/** Texts that Redocly's tools allow to be kept in files of their own. */
const TEXTS = ["description", "summary"];

/** Goes through the parts of files, each once, and gathers the references it meets. */
export class WalkParts {
  readonly references: Reference[] = [];
  readonly #seen = new Map<unknown, Part>();
  readonly #rules: PartRules;

  constructor(rules: PartRules) {
    this.#rules = rules;
  }

  /** As what the value was visited. */
  partOf(value: unknown): Part | undefined {
    return this.#seen.get(value);
  }

  visit(value: unknown, part: Part, origin: Origin, put: Reference["put"]): void {
    if (this.#seen.has(value) || (part === "schema" && typeof value === "boolean")) return;
    if (!isObject(value)) {
      this.#refuse(value, "an object", origin);
      return;
    }
    this.#seen.set(value, part);
    this.#rules.enter(part, value, origin);
    if (typeof value["$ref"] === "string") {
      this.references.push({ holder: value, key: "$ref", origin: inside(origin, "$ref"), part, put });
      // What stands beside it counts in a schema, since 3.1, and in a path item (OpenAPI 3.1.1 §4.8.9.1, §4.8.23).
      if (part !== "schema" && part !== "pathItem") return;
    }
    if (part === "schema" && typeof value["$dynamicRef"] === "string") {
      this.references.push({
        holder: value,
        key: "$dynamicRef",
        origin: inside(origin, "$dynamicRef"),
        part,
        put,
      });
    }
    this.#gatherTexts(value, origin);
    this.#gatherMapping(value, part, origin);
    for (const { holder, key, pointer, part: inner, lacks } of placesIn(part, value)) {
      const at = { path: origin.path, pointer: origin.pointer + pointer };
      const held = (holder as JsonObject)[key];
      if (lacks) this.#refuse(held, lacks, at);
      else this.visit(held, inner, at, (target) => Object.assign(holder, { [key]: target }));
    }
    this.#rules.leave(part, value, origin);
  }

  #gatherTexts(value: JsonObject, origin: Origin): void {
    for (const key of TEXTS) {
      const text = value[key];
      const at = inside(origin, key);
      if (isObject(text) && typeof text["$ref"] === "string") {
        const put = (target: unknown) => Object.assign(value, { [key]: target });
        this.references.push({ holder: text, key: "$ref", origin: inside(at, "$ref"), part: "text", put });
      } else if (text !== undefined && typeof text !== "string") this.#refuse(text, "text", at);
    }
  }

  /** The values of `discriminator.mapping` are names of schemas or references to them (OpenAPI 3.1.1 §4.8.25). */
  #gatherMapping({ discriminator }: JsonObject, part: Part, origin: Origin): void {
    const mapping = part === "schema" && isObject(discriminator) ? discriminator["mapping"] : undefined;
    if (!isObject(mapping)) return;
    for (const [key, ref] of Object.entries(mapping)) {
      if (typeof ref !== "string" || !/[/#]|\.(ya?ml|json)$/i.test(ref)) continue;
      const at = ["discriminator", "mapping", key].reduce(inside, origin);
      this.references.push({ holder: mapping, key, origin: at, part, put: () => {} });
    }
  }

  #refuse(value: unknown, expected: string, origin: Origin): void {
    const name = segmentsOf(origin.pointer).at(-1) ?? "the file";
    this.#rules.report(origin, `\`${name}\` must be ${expected}, found ${show(value)}`);
  }
}

function inside({ path, pointer }: Origin, key: string): Origin {
  return { path, pointer: below(pointer, key) };
}
