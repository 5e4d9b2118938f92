/** A place in a text, in UTF-16 code units: the offset from 0, line and column from 1, as editors count. */
export interface TextPlace {
  offset: number;
  line: number;
  column: number;
}
