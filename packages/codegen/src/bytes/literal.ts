const encoder = new TextEncoder();

/** The bytes of a string as JSON writes it, with its quotes; undefined for a text that cannot be written without escapes. */
export function literalOf(text: string): Uint8Array | undefined {
  const json = JSON.stringify(text);
  return json.includes("\\") ? undefined : encoder.encode(json);
}

/** The condition that bytes stand at `i`: four at once where there are as many. */
export function matches(literal: Uint8Array): string {
  const { length } = literal;
  const view = new DataView(literal.buffer, literal.byteOffset, length);
  const tests = [`i + ${length} <= e`];
  if (length < 4) tests.push(...Array.from(literal, (byte, k) => `b[${at(k)}] === ${byte}`));
  for (let k = 0; k < length && length >= 4; k += 4) {
    const from = Math.min(k, length - 4);
    tests.push(`v.getInt32(${at(from)}, true) === ${view.getInt32(from, true)}`);
  }
  return tests.join(" && ");
}

function at(offset: number): string {
  return offset === 0 ? "i" : `i + ${offset}`;
}

/**
 * The statements of the first literal that stands at `i`, found by its first characters.
 *
 * @param otherwise the statements where none does
 */
export function chooseLiteral(branches: { literal: Uint8Array; steps: string }[], otherwise: string): string {
  const groups = new Map<number, string[]>();
  for (const { literal, steps } of branches) {
    const first = literal[1] as number;
    groups.set(first, [...(groups.get(first) ?? []), `if (${matches(literal)}) { ${steps} }`]);
  }
  if (groups.size <= 2) return [...[...groups.values()].flat(), `{ ${otherwise} }`].join(" else ");
  const cases = [...groups].map(
    ([first, tests]) => `case ${first}: ${[...tests, `{ ${otherwise} }`].join(" else ")} break;`,
  );
  return `switch (b[i + 1]) { ${cases.join("\n")}\ndefault: ${otherwise} }`;
}
