import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import type { TextPlace } from "./text-place.ts";

/** How much of a line is shown at most before a place, after it, and in all, in UTF-16 code units. */
const BEFORE = 70;
const AFTER = 40;
const WIDTH = 110;

/**
 * The line of a place with a caret below the place, as compilers show it. Of a long line only the part around the
 * place is taken, so a text of megabytes in one line costs no more than any other. The text may begin within a line.
 */
export function excerpt(text: string, { offset, line, column }: TextPlace, paint: Paint): string {
  const start = offset - column + 1;
  const from = wholeCharacter(text, Math.max(start, offset - BEFORE, 0));
  const window = text.slice(from, Math.max(offset + AFTER, from + WIDTH));
  const [shown = ""] = window.slice(offset - from).split(/[\r\n]/, 1);
  const to = wholeCharacter(text, offset + shown.length);
  const cut = to < text.length && !/[\r\n]/.test(text.charAt(to)) ? "…" : "";
  const left = (from > start ? "…" : "") + printable(text.slice(from, offset));
  const gutter = `  ${line} | `;
  const blank = `${" ".repeat(gutter.length - 2)}| `;
  const indent = left.replace(/[^\t]/g, " ");
  return [
    `${paint("dim", gutter)}${left}${printable(text.slice(offset, to))}${cut}`,
    `${paint("dim", blank)}${indent}${paint("red", "^")}`,
  ].join("\n");
}

/** The offset, or the one before where it would part the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  const parts =
    /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
  return parts ? offset - 1 : offset;
}
