/** A pointer one segment longer. */
export function below(pointer: string, segment: string): string {
  return `${pointer}/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The unescaped segments of an RFC 6901 pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The keys of a pointer into the data: its segments, numbers for the items of arrays. */
export function keysOf(data: unknown, pointer: string): PropertyKey[] {
  return follow(data, pointer).keys;
}

/** The value that a pointer leads to, by own properties only. */
export function valueAt(data: unknown, pointer: string): unknown {
  return follow(data, pointer).value;
}

function follow(data: unknown, pointer: string): { keys: PropertyKey[]; value: unknown } {
  let value = data;
  const keys = segmentsOf(pointer).map((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return key;
  });
  return { keys, value };
}

/** Order of pointers: segment by segment, array indices by number and before names, a parent before what it holds. */
export function comparePointers(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  const start = i === 0 ? 0 : a.lastIndexOf("/", i - 1) + 1;
  const x = indexAt(a, start);
  const y = indexAt(b, start);
  return x === y ? rankAt(a, i) - rankAt(b, i) : x - y;
}

/** The array index that a segment is; Infinity for a name. */
function indexAt(pointer: string, start: number): number {
  let index = Number.POSITIVE_INFINITY;
  for (let at = start; at < pointer.length; at++) {
    const digit = pointer.charCodeAt(at) - 48;
    if (digit === -1) break;
    if (digit < 0 || digit > 9) return Number.POSITIVE_INFINITY;
    index = (at === start ? 0 : index * 10) + digit;
  }
  return index;
}

/** An end sorts before a slash, a slash before every character that goes on with the name. */
function rankAt(pointer: string, at: number): number {
  return pointer[at] === "/" ? 0 : pointer.charCodeAt(at) || -1;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
