import { endOfString, MAX_DEPTH, tooDeep } from "./json-body.ts";

const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;

/**
 * The `payload` of each entry of an addPhones body, as the text that was sent: `JSON.parse` would change numbers
 * beyond 2^53 (contract §3: byte-exact).
 *
 * @param text a valid body
 * @throws Problem invalid.json, where a payload is nested too deep
 */
export function payloadTexts(text: string): (string | undefined)[] {
  const payloads: (string | undefined)[] = [];
  let depth = 0;
  let name: string | undefined;
  let start = -1;
  let expectsName = false;

  const finish = (end: number) => {
    if (name === "payload") payloads[payloads.length - 1] = text.slice(start, end).trim();
    name = undefined;
  };

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const end = endOfString(text, i);
      if (depth === 2 && expectsName) {
        name = JSON.parse(text.slice(i, end + 1));
        expectsName = false;
      }
      i = end;
    } else if (OPEN.has(code)) {
      if (++depth > MAX_DEPTH) throw tooDeep();
      if (depth === 2) {
        payloads.push(undefined);
        expectsName = true;
      }
    } else if (CLOSE.has(code)) {
      if (depth === 2) finish(i);
      depth--;
    } else if (depth === 2 && code === COMMA) {
      finish(i);
      expectsName = true;
    } else if (depth === 2 && code === COLON) {
      start = i + 1;
    }
  }
  return payloads;
}

/** Numbers that a double may not hold as written, in text where strings are matched first. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const RISKY = /[\d.]{16}|\d[eE]/;

/** The payload as a value in which numbers that a double cannot hold are told apart by their digits. */
export function comparablePayload(text: string): unknown {
  if (!RISKY.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(TOKENS, (token) =>
      token.startsWith('"') || !RISKY.test(token.replace("-", "")) ? token : JSON.stringify(`\0${token}`),
    ),
  );
}
