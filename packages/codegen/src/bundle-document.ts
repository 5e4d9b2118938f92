import { Components, SECTIONS } from "./components.ts";
import { isObject, type JsonObject } from "./document.ts";
import { DeadReferenceError, followReference } from "./follow-reference.ts";
import { type Part, placesIn } from "./openapi-parts.ts";
import { show } from "./runtime/describe.ts";
import { below, segmentsOf } from "./runtime/pointer.ts";
import type { Origin, SourceFiles } from "./source-files.ts";

/** What is done with the parts of a document on the way. */
export interface BundleRules {
  /** Called with every part once, before the parts in it. */
  enter(part: Part, value: JsonObject, origin: Origin): void;
  /** Called with every part once, after the parts in it. */
  leave(part: Part, value: JsonObject, origin: Origin): void;
  report(origin: Origin, message: string): void;
  /** Called with the error of a file that cannot be parsed. */
  reportFile(error: unknown): void;
}

/** A reference and what can be done about it. */
interface Reference {
  /** What holds the reference: the object with `$ref`, or the mapping of a discriminator. */
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

/**
 * Bring what a document refers to in other files into it, in place: schemas, parameters, responses and the like as
 * components, other parts where they are referred to. What looks like a reference in data, such as an example, is data.
 *
 * @param path of the file of the document, which has been read
 */
export async function bundleDocument(
  document: JsonObject,
  path: string,
  files: SourceFiles,
  rules: BundleRules,
): Promise<void> {
  const walk = new Walk(rules);
  walk.visit(document, "document", { path, pointer: "" }, () => {});
  const components = new Components(document, path);
  // References found meanwhile are appended; the texts of all stay as they are until the last has been followed.
  const edits: (() => void)[] = [];
  for (const reference of walk.references) {
    const edit = await resolve(reference).catch((error) => {
      if (error instanceof DeadReferenceError) rules.report(error.origin, error.message);
      else rules.reportFile(error);
    });
    if (edit) edits.push(edit);
  }
  for (const edit of edits) edit();

  async function resolve({ holder, key, origin, part, put }: Reference): Promise<(() => void) | undefined> {
    const { target, end } = await followReference(files, holder[key] as string, origin);
    if (part === "text") {
      if (typeof end.value === "string") return () => put(end.value);
      throw new DeadReferenceError(
        origin,
        `${show(holder[key])} must lead to text, found ${show(end.value)}`,
      );
    }
    const found = walk.partOf(target.value) ?? part;
    if (found !== part) {
      throw new DeadReferenceError(
        origin,
        `${show(holder[key])} leads to an object of the kind ${found}, ${part} was expected`,
      );
    }
    const section = SECTIONS[part];
    if (section === undefined) {
      if (origin.path === end.origin.path && origin.pointer.startsWith(`${end.origin.pointer}/`)) {
        throw new DeadReferenceError(origin, `${show(holder[key])} leads to what it stands in`);
      }
      walk.visit(end.value, part, end.origin, put);
      return () => put(withSiblings(holder, end.value));
    }
    walk.visit(target.value, part, target.origin, put);
    if (components.isAlias(holder)) return () => put(target.value);
    if (origin.path === path && target.origin.path === path) return undefined;
    const isInside = target.origin.path === path;
    const ref = isInside ? `#${target.origin.pointer}` : components.add(section, target.origin, target.value);
    return () => {
      holder[key] = ref.replaceAll("%", "%25");
    };
  }
}

/** Goes through the parts of files, each once, and gathers the references it meets. */
class Walk {
  readonly references: Reference[] = [];
  readonly #seen = new Map<unknown, Part>();
  readonly #rules: BundleRules;

  constructor(rules: BundleRules) {
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

/** The target, or the holder of the reference with what it lacks of the target, where it has anything of its own. */
function withSiblings(holder: JsonObject, target: unknown): unknown {
  const { $ref: _, ...own } = holder;
  if (Object.keys(own).length === 0) return target;
  delete holder["$ref"];
  return Object.assign(holder, { ...(target as JsonObject), ...own });
}

function inside({ path, pointer }: Origin, key: string): Origin {
  return { path, pointer: below(pointer, key) };
}
