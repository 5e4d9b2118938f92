interface Frame {
  container: unknown[] | Record<string, unknown>;
  /** The names still to write, sorted; undefined for an array. */
  names: string[] | undefined;
  next: number;
}

/**
 * JSON with the names of every object sorted, so that equal values give equal text. As `JSON.stringify`, a property
 * that is undefined is left out. Values nested a million deep do not overflow the stack.
 */
export function canonicalJson(value: unknown): string {
  const frames: Frame[] = [];
  let text = open(value, frames);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const { container, names, next } = frame;
    if (next === (names ?? (container as unknown[])).length) {
      text += names ? "}" : "]";
      frames.pop();
      continue;
    }
    frame.next++;
    if (next > 0) text += ",";
    const name = names?.[next];
    if (name !== undefined) text += `${JSON.stringify(name)}:`;
    text += open((container as Record<string, unknown>)[name ?? next], frames);
  }
  return text;
}

/** A value as text, or the bracket that opens it. */
function open(value: unknown, frames: Frame[]): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) {
    frames.push({ container: value, names: undefined, next: 0 });
    return "[";
  }
  const container = value as Record<string, unknown>;
  const names = Object.keys(container).filter((name) => container[name] !== undefined);
  frames.push({ container, names: names.sort(), next: 0 });
  return "{";
}
