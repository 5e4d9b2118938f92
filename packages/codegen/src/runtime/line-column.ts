import type { TextPlace } from "./text-place.ts";

/** The lines and columns of offsets, in their order; one pass over the text, however many there are. */
export function textPlaces(text: string, offsets: readonly number[]): TextPlace[] {
  const places: TextPlace[] = offsets.map((offset) => ({ offset, line: 1, column: 1 }));
  const breaks = /\r\n?|\n/g;
  let line = 1;
  let start = 0;
  let next = breaks.exec(text);
  for (const place of [...places].sort((a, b) => a.offset - b.offset)) {
    while (next !== null && breaks.lastIndex <= place.offset) {
      line++;
      start = breaks.lastIndex;
      next = breaks.exec(text);
    }
    place.line = line;
    place.column = place.offset - start + 1;
  }
  return places;
}
