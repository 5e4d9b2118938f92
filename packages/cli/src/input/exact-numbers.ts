import type { Finding } from "./row.ts";

const LONG = /\d{16}|\d\.\d{15}|\d[eE]/;
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Numbers of a JSON text that no program reads exactly, such as integers beyond 2^53 (RFC 8259 §6): sent on, they
 * would be other numbers.
 */
export function inexactNumbers(text: string): (Finding & { offset: number })[] {
  if (!LONG.test(text)) return [];
  const findings: (Finding & { offset: number })[] = [];
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token.startsWith('"') || isExact(token)) continue;
    findings.push({
      pointer: "",
      message: `${token} cannot be kept exactly, it would become ${Number(token)}: write it as a text, "${token}"`,
      offset: index,
    });
  }
  return findings;
}

function isExact(token: string): boolean {
  const value = Number(token);
  return Number.isFinite(value) && significant(String(value)) === significant(token);
}

/** Digits without zeros at the ends, and where the decimal point stands before them. */
function significant(token: string): string {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const trimmed = digits.replace(/0+$/, "");
  if (trimmed === "") return "0";
  return `${trimmed}e${Number(exponent) - fraction.length + digits.length - trimmed.length}`;
}
