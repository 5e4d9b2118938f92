import { segmentsOf } from "./pointer.ts";

/** What is looked for at one place of a JSON text, and below it. */
interface Wanted {
  /** Where the value starts, -1 before one is found; of values under one name the last, as JSON.parse takes it. */
  offset: number;
  below: Map<string, Wanted>;
}

/** An object or array that is being read because it holds something wanted. */
interface Open {
  wanted: Wanted;
  /** Of an array the index of its next item, -1 of an object. */
  index: number;
}

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, COMMA, COLON] = [9, 10, 13, 32, 34, 44, 58];
const [ARRAY, BACKSLASH, ARRAY_END, OBJECT, OBJECT_END] = [91, 92, 93, 123, 125];

/**
 * Where the values of RFC 6901 pointers start in a JSON text, as offsets in UTF-16 code units, in the order of the
 * pointers. What the text does not hold has the place of the innermost value on the way to it.
 *
 * The text is read once, without recursion. What is no JSON is read as far as it looks like it; nothing is thrown.
 */
export function jsonPositions(text: string, pointers: readonly string[]): number[] {
  const root: Wanted = { offset: -1, below: new Map() };
  const paths = pointers.map(segmentsOf);
  for (const path of paths) want(root, path);
  scan(text, root);
  return paths.map((path) => positionOf(root, path));
}

function want(root: Wanted, path: string[]): void {
  let place = root;
  for (const segment of path) {
    const next = place.below.get(segment) ?? { offset: -1, below: new Map() };
    place.below.set(segment, next);
    place = next;
  }
}

function positionOf(root: Wanted, path: string[]): number {
  let place = root;
  for (const segment of path) {
    const next = place.below.get(segment) as Wanted;
    // What stands before the value that should hold it was found in an earlier value of the same name.
    if (next.offset <= place.offset) break;
    place = next;
  }
  return Math.max(place.offset, 0);
}

function scan(text: string, root: Wanted): void {
  const open: Open[] = [];
  let wanted: Wanted | undefined = root;
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  while (at < text.length) {
    if (wanted) wanted.offset = at;
    const code = text.charCodeAt(at);
    let isFirst = false;
    if (wanted && wanted.below.size > 0 && (code === OBJECT || code === ARRAY)) {
      open.push({ wanted, index: code === ARRAY ? 0 : -1 });
      at = skipSpace(text, at + 1);
      isFirst = true;
    } else at = skipSpace(text, endOfValue(text, at));

    let inner = open.at(-1);
    while (inner && isEnd(text.charCodeAt(at))) {
      at = skipSpace(text, at + 1);
      open.pop();
      inner = open.at(-1);
      isFirst = false;
    }
    if (inner === undefined) return;
    if (!isFirst) {
      if (text.charCodeAt(at) !== COMMA) return;
      at = skipSpace(text, at + 1);
    }
    if (inner.index >= 0) {
      wanted = inner.wanted.below.get(String(inner.index++));
    } else {
      const end = endOfString(text, at);
      wanted = inner.wanted.below.get(nameOf(text.slice(at, end)));
      at = skipSpace(text, end);
      if (text.charCodeAt(at) !== COLON) return;
      at = skipSpace(text, at + 1);
    }
  }
}

function skipSpace(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== LINE_FEED && code !== RETURN && code !== TAB) return at;
  }
}

function isEnd(code: number): boolean {
  return code === OBJECT_END || code === ARRAY_END;
}

function endOfValue(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return endOfString(text, at);
  if (code === OBJECT || code === ARRAY) return endOfContainer(text, at);
  const rest = /[\s,\]}]/g;
  rest.lastIndex = at;
  return rest.test(text) ? rest.lastIndex - 1 : text.length;
}

function endOfContainer(text: string, at: number): number {
  const mark = /["{}[\]]/g;
  mark.lastIndex = at;
  let depth = 0;
  while (mark.test(text)) {
    const code = text.charCodeAt(mark.lastIndex - 1);
    if (code === QUOTE) mark.lastIndex = endOfString(text, mark.lastIndex - 1);
    else if (code === OBJECT || code === ARRAY) depth++;
    else if (--depth === 0) return mark.lastIndex;
  }
  return text.length;
}

/** After the closing quote of the string that starts here. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end + 1;
  }
  return text.length;
}

/** What a string of JSON says; of what is none, its text. */
function nameOf(literal: string): string {
  try {
    return literal.includes("\\") ? JSON.parse(literal) : literal.slice(1, -1);
  } catch {
    return literal;
  }
}
