/** A pointer one segment longer. */
export function below(pointer: string, segment: string): string {
  return `${pointer}/${/[~/]/.test(segment) ? segment.replaceAll("~", "~0").replaceAll("/", "~1") : segment}`;
}

/** The unescaped segments of an RFC 6901 pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Where a pointer leads to, by own properties only.
 *
 * @returns its segments as keys, numbers for the items of arrays, and the value
 */
export function follow(data: unknown, pointer: string): { keys: PropertyKey[]; value: unknown } {
  let value = data;
  const keys = segmentsOf(pointer).map((name) => {
    const container = Object(value) as Record<string, unknown>;
    value = Object.hasOwn(container, name) ? container[name] : undefined;
    return Array.isArray(container) ? Number(name) : name;
  });
  return { keys, value };
}

/** The value that a pointer leads to, by own properties only. */
export function valueAt(data: unknown, pointer: string): unknown {
  return follow(data, pointer).value;
}

/** Order of pointers: segment by segment, array indices by number and before names, a parent before what it holds. */
export function comparePointers(a: string, b: string): number {
  let start = 0;
  let i = 0;
  for (; i < a.length && a[i] === b[i]; i++) if (a[i] === "/") start = i + 1;
  const x = indexEnd(a, start);
  const y = indexEnd(b, start);
  return x === y ? rankAt(a, i) - rankAt(b, i) : x - y;
}

/** Where the digits of an array index end: of two, the larger one has more. Infinity for a name. */
function indexEnd(pointer: string, start: number): number {
  let at = start;
  for (; at < pointer.length && pointer[at] !== "/"; at++) {
    if ((pointer.charCodeAt(at) - 48) >>> 0 > 9) return Infinity;
  }
  return at === start ? Infinity : at;
}

/** An end sorts before a slash, a slash before every character that goes on with the name. */
function rankAt(pointer: string, at: number): number {
  return pointer[at] === "/" ? 0 : pointer.charCodeAt(at) || -1;
}
