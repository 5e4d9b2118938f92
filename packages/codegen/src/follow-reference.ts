import { decode, escapeSegment, isObject } from "./document.ts";
import { UnreadableFileError } from "./read-text.ts";
import { nearest } from "./runtime/nearest.ts";
import { segmentsOf, valueAt } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
import { type SchemaResource, uriOf } from "./schema-names.ts";
import { type Origin, type SourceFiles, targetOf } from "./source-files.ts";

/** A value, and where it stands. */
export interface Located {
  value: unknown;
  origin: Origin;
}

/** A `$ref` that leads nowhere: where it stands, and why. */
export class DeadReferenceError extends Error {
  readonly origin: Origin;

  constructor(origin: Origin, message: string) {
    super(message);
    this.name = "DeadReferenceError";
    this.origin = origin;
  }
}

/**
 * What a reference leads to, and, where that is a reference again, what comes at last.
 *
 * @param origin of the reference itself: the text
 * @throws DeadReferenceError at the reference that leads nowhere, or back to where it was
 * @throws SourceError when a file on the way cannot be parsed
 */
export async function followReference(
  files: SourceFiles,
  ref: string,
  origin: Origin,
): Promise<{ target: Located; end: Located }> {
  const target = await lookUp(files, ref, origin);
  const passed = new Set<unknown>();
  let end = target;
  for (let next = files.refOf(end.value); next !== undefined; next = files.refOf(end.value)) {
    const at = { path: end.origin.path, pointer: `${end.origin.pointer}/$ref` };
    if (passed.has(end.value)) {
      throw new DeadReferenceError(at, `${show(next)} leads back to itself: let it refer to a definition`);
    }
    passed.add(end.value);
    end = await lookUp(files, next, at);
  }
  return { target, end };
}

/**
 * A reference means what JSON Schema 2020-12 §8.2 says of `$id`s and anchors and, where that leads nowhere, what
 * authors mean who have not thought of the `$id` around it: it starts from the file.
 */
async function lookUp(files: SourceFiles, ref: string, from: Origin): Promise<Located> {
  const [before = ""] = ref.split("#");
  const fragment = decode(ref.slice(before.length + 1));
  const resource = await resourceOf(files, before, ref, from);
  const { path } = resource.origin;
  if (!/^(\/|$)/.test(fragment)) return byAnchor(files, resource, fragment, ref, from);
  const root = await files.read(path);
  for (const pointer of [resource.origin.pointer + fragment, fragment]) {
    const value = valueAt(root, pointer);
    if (value !== undefined) return { value, origin: { path, pointer } };
  }
  const meant = nearPointer(root, fragment);
  const advice = meant === undefined ? "" : `: did you mean "${before}#${meant}"?`;
  throw new DeadReferenceError(from, `${show(ref)} points to nothing${advice}`);
}

/** What the part of a reference before the fragment identifies: a schema by its `$id`, or else a file. */
async function resourceOf(
  files: SourceFiles,
  before: string,
  ref: string,
  from: Origin,
): Promise<SchemaResource> {
  const around = files.names.around(from);
  if (before === "") return around;
  const named = files.names.withUri(uriOf(before, around.uri) ?? "");
  if (named.length > 1) {
    const places = named.map(({ origin }) => `${origin.path}#${origin.pointer}`);
    throw new DeadReferenceError(
      from,
      `${show(ref)} is the $id of several schemas, ${places.join(" and ")}: give each its own`,
    );
  }
  const origin = named[0]?.origin ?? { path: targetOf(before, from.path).path, pointer: "" };
  await files.read(origin.path).catch((error) => {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new DeadReferenceError(from, `${show(ref)} cannot be read: ${error.message}`);
  });
  return files.names.around(origin);
}

function byAnchor(
  files: SourceFiles,
  { origin: { path }, anchors }: SchemaResource,
  name: string,
  ref: string,
  from: Origin,
): Located {
  const inFile = files.names.anchorsIn(path, name);
  const origin = anchors.get(name) ?? (inFile.length === 1 ? inFile[0] : undefined);
  if (origin !== undefined) return { value: valueAt(files.get(path).value, origin.pointer), origin };
  const meant = nearest(name, [...anchors.keys()]);
  const advice =
    meant === undefined ? `write a pointer, such as "#/components/schemas/Pet"` : `did you mean "#${meant}"?`;
  throw new DeadReferenceError(
    from,
    `${show(ref)} names ${inFile.length > 1 ? "several $anchors" : "no $anchor"}: ${advice}`,
  );
}

/** The pointer with its first wrong segment replaced by the nearest name there is. */
function nearPointer(root: unknown, pointer: string): string | undefined {
  const segments = segmentsOf(pointer);
  let value = root;
  for (const [index, segment] of segments.entries()) {
    if (!isObject(value)) return undefined;
    if (!Object.hasOwn(value, segment)) {
      const meant = nearest(segment, Object.keys(value));
      return (
        meant && segments.with(index, meant).reduce((before, each) => `${before}/${escapeSegment(each)}`, "")
      );
    }
    value = value[segment];
  }
  return undefined;
}
