/** A place in a text, as editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface TextPlace {
  /** In UTF-16 code units from the start of the text, from 0. */
  offset: number;
  line: number;
  column: number;
}

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
