import { escapeSegment, isObject } from "./document.ts";
import { UnreadableFileError } from "./read-text.ts";
import { nearest } from "./runtime/nearest.ts";
import { segmentsOf, valueAt } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
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

async function lookUp(files: SourceFiles, ref: string, from: Origin): Promise<Located> {
  const origin = targetOf(ref, from.path);
  const root = await files.read(origin.path).catch((error) => {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new DeadReferenceError(from, `${show(ref)} cannot be read: ${error.message}`);
  });
  if (!/^(\/|$)/.test(origin.pointer)) {
    throw new DeadReferenceError(from, `${show(ref)} must be a pointer, such as "#/components/schemas/Pet"`);
  }
  const value = valueAt(root, origin.pointer);
  if (value !== undefined) return { value, origin };
  const meant = nearPointer(root, origin.pointer);
  const advice = meant === undefined ? "" : `: did you mean "${ref.replace(/#.*/, "")}#${meant}"?`;
  throw new DeadReferenceError(from, `${show(ref)} points to nothing${advice}`);
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
