import { escapeSegment, isObject } from "./document.ts";
import { nearest } from "./runtime/nearest.ts";
import { segmentsOf, valueAt } from "./runtime/pointer.ts";
import { show } from "./runtime/show.ts";
import type { Origin, SourceFiles } from "./source-files.ts";

/** A `$ref` that leads nowhere: the last one where they lead to each other, why, and what was perhaps meant. */
export function explainRef(
  files: SourceFiles,
  from: Origin,
  error?: Error,
): { origin: Origin; message: string } {
  let origin = from;
  let target = files.follow(origin) as Origin;
  for (let next = files.follow(target); next !== undefined; next = files.follow(target)) {
    origin = target;
    target = next;
  }
  const ref = valueAt(files.get(origin.path)?.value, `${origin.pointer}/$ref`) as string;
  const meant = nearPointer(files.get(target.path)?.value, target.pointer);
  const advice = meant === undefined ? "" : `: did you mean "${ref.replace(/#.*/, "")}#${meant}"?`;
  return {
    origin: { ...origin, pointer: `${origin.pointer}/$ref` },
    message: error
      ? `${show(ref)} cannot be read: ${error.message}`
      : `${show(ref)} points to nothing${advice}`,
  };
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

/** A `$ref` that leads back to itself by nothing but further ones; undefined where there is none. */
export function findCircle(files: SourceFiles): Origin | undefined {
  for (const start of files.references) {
    const seen = new Set<string>();
    for (let place: Origin | undefined = start; place !== undefined; place = files.follow(place)) {
      const key = `${place.path}#${place.pointer}`;
      if (seen.has(key)) return place;
      seen.add(key);
    }
  }
  return undefined;
}
