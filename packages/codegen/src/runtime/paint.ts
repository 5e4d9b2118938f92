/** Colours a piece of text for a terminal, or leaves it as it is. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

const CODES = { bold: 1, dim: 2, red: 31 };

export const inColor: Paint = (style, text) => `\x1b[${CODES[style]}m${text}\x1b[0m`;
export const plain: Paint = (_, text) => text;
