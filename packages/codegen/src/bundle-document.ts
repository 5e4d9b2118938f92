import { Components, SECTIONS } from "./components.ts";
import { isObject, type JsonObject } from "./document.ts";
import { DeadReferenceError, followReference, type Located } from "./follow-reference.ts";
import { DOCUMENT_URI } from "./references.ts";
import { valueAt } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
import type { SourceFiles } from "./source-files.ts";
import { type PartRules, type Reference, WalkParts } from "./walk-parts.ts";

export interface BundleRules extends PartRules {
  /** Called with the error of a file that cannot be parsed. */
  reportFile(error: unknown): void;
}

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
  const walk = new WalkParts(rules);
  walk.visit(document, "document", { path, pointer: "" }, () => {});
  const components = new Components(document, path);
  // References found meanwhile are appended; the texts of all stay as they are until the last has been followed.
  const edits: (() => void)[] = [];
  const tried = new Map<Reference, number>();
  for (const reference of walk.references) {
    const edit = await resolve(reference).catch((error) => {
      if (!(error instanceof DeadReferenceError)) rules.reportFile(error);
      else if (tried.get(reference) === files.asked.size) rules.report(error.origin, error.message);
      else retry(reference);
    });
    if (edit) edits.push(edit);
  }
  for (const edit of edits) edit();

  /** Once more after all others: a file read meanwhile may have the `$id` that the reference names. */
  function retry(reference: Reference): void {
    tried.set(reference, files.asked.size);
    walk.references.push(reference);
  }

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
    if (components.isAlias(holder, section, target.origin)) return () => put(target.value);
    const ref = bring(target, section);
    const anchor = key === "$dynamicRef" ? dynamicAnchorOf(target.value, holder[key] as string) : undefined;
    return () => {
      // A pointer would start from the `$id` around it where dynamic anchors have kept one.
      const base = part === "schema" && files.names.haveDynamic ? DOCUMENT_URI : "";
      holder[key] = anchor === undefined ? base + ref.replaceAll("%", "%25") : `${idOf(target)}#${anchor}`;
    };
  }

  /** A pointer to a part, which is in the document from now on; with a dynamic anchor its whole resource is. */
  function bring(target: Located, section: string): string {
    const { path: file, pointer } = target.origin;
    if (file === path) return `#${pointer}`;
    const { isDynamic, origin } = files.names.around(target.origin);
    if (!isDynamic) return components.add(section, target.origin, target.value);
    const value = valueAt(files.get(file).value, origin.pointer);
    walk.visit(value, "schema", origin, () => {});
    return components.add(section, origin, value) + pointer.slice(origin.pointer.length);
  }

  function idOf(target: Located): string {
    const resource = files.names.around(target.origin);
    return resource.origin.path === path && resource.origin.pointer === "" ? DOCUMENT_URI : resource.key;
  }
}

/** The name by which a `$dynamicRef` refers to a schema; undefined where it does so by a pointer or an `$anchor`. */
function dynamicAnchorOf(target: unknown, ref: string): string | undefined {
  const anchor = isObject(target) ? target["$dynamicAnchor"] : undefined;
  return typeof anchor === "string" && ref.endsWith(`#${anchor}`) ? anchor : undefined;
}

/** The target, or the holder of the reference with what it lacks of the target, where it has anything of its own. */
function withSiblings(holder: JsonObject, target: unknown): unknown {
  const { $ref: _, ...own } = holder;
  if (Object.keys(own).length === 0) return target;
  delete holder["$ref"];
  return Object.assign(holder, { ...(target as JsonObject), ...own });
}
