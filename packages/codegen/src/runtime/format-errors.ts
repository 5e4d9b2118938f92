import { excerpt } from "./excerpt.ts";
import { jsonPositions } from "./json-position.ts";
import { textPlaces } from "./line-column.ts";
import { inColor, plain } from "./paint.ts";
import { printable } from "./printable.ts";
import type { TextPlace } from "./text-place.ts";

export interface FormatOptions {
  /** The JSON text of the value: adds line and column, and shows the line with a caret at the place. */
  text?: string;
  /** What the text is called, such as the name of its file. */
  source?: string;
  /** How many errors to show, 1 or more; default 20. The others are counted. */
  maxErrors?: number;
  /** How many errors there are, where not all are given; default as many as are given. */
  errorCount?: number;
  /** Whether to colour it for a terminal; default false. */
  color?: boolean;
}

/**
 * Errors, or warnings, as text for people: `source:line:column pointer message`, one a line; with `text` each has the
 * line of its place below, of a long line an excerpt. An error that has a place keeps it, so that a part of a text, or
 * a text that is not JSON, can be shown, too. What would steer a terminal is replaced. Throws nothing.
 */
export function formatErrors(
  errors: readonly ({ pointer: string; message: string } & Partial<TextPlace>)[],
  options: FormatOptions = {},
): string {
  const { text, source, maxErrors = 20, errorCount = errors.length, color = false } = options;
  const paint = color ? inColor : plain;
  const shown = errors.slice(0, maxErrors);
  const places =
    text === undefined ? [] : placesOf(shown, text).map((place, i) => ({ ...place, ...shown[i] }));
  const paragraphs = shown.map(({ pointer, message }, index) => {
    const place = places[index];
    const at = [source, ...(place ? [place.line, place.column] : [])].filter((part) => part !== undefined);
    const head = [paint("bold", printable(at.join(":"))), printable(pointer), oneLine(message)];
    const line = head.filter((part) => part !== "").join(" ");
    return place && text !== undefined ? `${line}\n${excerpt(text, place, paint)}\n` : line;
  });
  const more = Math.max(errorCount, errors.length) - shown.length;
  if (more > 0) paragraphs.push(`and ${more.toLocaleString("en-US")} more`);
  return paragraphs.join("\n").trimEnd();
}

/**
 * Errors, or warnings, with the place of their value in the JSON text they are of: `offset` from 0, `line` and
 * `column` from 1, all in UTF-16 code units. Where the text lacks the value, the place is that of what should hold
 * it. Takes time in proportion to the text, however many errors there are, and throws nothing.
 */
export function locateErrors<E extends { pointer: string }>(
  errors: readonly E[],
  text: string,
): (E & TextPlace)[] {
  const places = placesOf(errors, text);
  return errors.map((error, index) => ({ ...error, ...(places[index] as TextPlace) }));
}

function placesOf(errors: readonly { pointer: string }[], text: string): TextPlace[] {
  return textPlaces(
    text,
    jsonPositions(
      text,
      errors.map(({ pointer }) => pointer),
    ),
  );
}

/** A hint of the document may have several lines. */
function oneLine(message: string): string {
  return printable(message.trim().replace(/\s*\n\s*/g, " "));
}
