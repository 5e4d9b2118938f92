/** What the exit code says; `--help` and the docs print this table. */
export const EXIT_CODES = {
  0: "done; a dry run that found nothing wrong",
  1: "some rows are wrong or were not added, or a file cannot be read",
  2: "wrong use: an unknown option, a missing token, a question without a terminal",
  3: "the server refused: wrong token, finished campaign, unknown number",
  4: "no answer that says what the server did: repeat the command, add with --resume",
  130: "interrupted by Ctrl-C, or the question was answered with no",
} as const;

export type ExitCode = keyof typeof EXIT_CODES;
