/** A pointer one segment longer. */
export function below(pointer: string, segment: string): string {
  return `${pointer}/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The keys of an RFC 6901 pointer into the data: numbers for the items of arrays. */
export function keysOf(data: unknown, pointer: string): PropertyKey[] {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(value) ? Number(name) : name;
      value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
      return key;
    });
}

/** The value that keys lead to, by own properties only. */
export function valueAt(data: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );
}

/** Order of pointers: segment by segment, array indices by number and before names, a parent before what it holds. */
export function comparePointers(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const start = a.lastIndexOf("/", i - 1) + 1;
  const [x, y] = [segmentAt(a, start), segmentAt(b, start)];
  if (x === y) return a.length - b.length;
  const [m, n] = [x, y].map((segment) =>
    /^\d+$/.test(segment) ? Number(segment) : Number.POSITIVE_INFINITY,
  );
  return m === n ? (x < y ? -1 : 1) : (m as number) - (n as number);
}

function segmentAt(pointer: string, start: number): string {
  const end = pointer.indexOf("/", start);
  return pointer.slice(start, end < 0 ? undefined : end);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
