import { Components, SECTIONS } from "./components.ts";
import type { JsonObject } from "./document.ts";
import { DeadReferenceError, followReference } from "./follow-reference.ts";
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

/** The target, or the holder of the reference with what it lacks of the target, where it has anything of its own. */
function withSiblings(holder: JsonObject, target: unknown): unknown {
  const { $ref: _, ...own } = holder;
  if (Object.keys(own).length === 0) return target;
  delete holder["$ref"];
  return Object.assign(holder, { ...(target as JsonObject), ...own });
}
