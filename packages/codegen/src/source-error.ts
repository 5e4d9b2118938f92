import { relative } from "node:path";
import { excerpt } from "./runtime/excerpt.ts";
import { textPlaces } from "./runtime/line-column.ts";
import { type Paint, plain } from "./runtime/paint.ts";
import { printable } from "./runtime/printable.ts";
import type { TextPlace } from "./runtime/text-place.ts";

/** One thing wrong with a file: where, as an offset in UTF-16 code units, and what. */
export interface SourceProblem {
  file: { path: string; text: string };
  offset: number;
  message: string;
}

/** How many problems are shown; the others are counted. */
const SHOWN = 20;

/** What is wrong with the files of a document: file by file, from the first line to the last. */
export class SourceError extends Error {
  readonly code = "invalid-source";
  readonly problems: readonly (SourceProblem & TextPlace)[];

  /** @param problems at least one */
  constructor(problems: readonly SourceProblem[]) {
    const files = new Set(problems.map(({ file }) => file));
    const placed = [...files].flatMap((file) => {
      const here = problems.filter((problem) => problem.file === file).sort((a, b) => a.offset - b.offset);
      const places = textPlaces(
        file.text,
        here.map(({ offset }) => offset),
      );
      return here.map((problem, index) => ({ ...problem, ...(places[index] as TextPlace) }));
    });
    super(show(placed, plain));
    this.name = "SourceError";
    this.problems = placed;
  }

  /** The problems as a compiler shows them: `file:line:column: what is wrong`, the line, a caret. */
  show(paint: Paint): string {
    return show(this.problems, paint);
  }
}

function show(problems: readonly (SourceProblem & TextPlace)[], paint: Paint): string {
  const shown = problems.slice(0, SHOWN).map((problem) => {
    const { file, line, column, message } = problem;
    const place = paint("bold", `${relative(process.cwd(), file.path)}:${line}:${column}:`);
    return `${place} ${printable(message)}\n${excerpt(file.text, problem, paint)}`;
  });
  if (problems.length > SHOWN) shown.push(`and ${problems.length - SHOWN} more`);
  return shown.join("\n\n");
}
