/** A value as JSON, short enough for a message. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string" && value.length > 60) return `${JSON.stringify(value.slice(0, 60))}…`;
  return JSON.stringify(value) ?? String(value);
}

/** The same with its type, where that is not plain from the value. */
export function showTyped(value: unknown): string {
  return typeof value === "object" ? show(value) : `${show(value)} (${typeof value})`;
}

/** How many items or properties. */
export function sizeOf(value: unknown): number {
  return Object.keys(Object(value)).length;
}
