import { isAscii } from "node:buffer";
import { open } from "node:fs/promises";
import { InputError } from "./input-error.ts";
import type { SourceFile } from "./source-file.ts";

/** How much is looked at from the first byte that is not ASCII. */
const SAMPLE = 65_536;
/** How much is decoded at a time: what rows are made of it had better be garbage before it is collected. */
const PIECE = 16_384;

/** The encoding of a text, and how sure it is. */
export interface Encoding {
  /** A label of the WHATWG Encoding Standard. */
  label: string;
  /** Set where it was guessed: a word that shows whether the guess is right. */
  guessedFrom?: string;
}

/** @throws InputError when no runtime knows the name */
export function namedEncoding(name: string): Encoding {
  try {
    return { label: new TextDecoder(name).encoding };
  } catch (cause) {
    throw new InputError(
      `There is no encoding "${name}": write for instance utf-8, utf-16le, windows-1251 or windows-1252.`,
      { cause },
    );
  }
}

/**
 * Find out the encoding: a byte order mark decides, then zero bytes (UTF-16), then whether it is UTF-8. What is none
 * of these is guessed: where letters outside ASCII stand side by side, as in Cyrillic words, windows-1251, else
 * windows-1252.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const { start, sample } = await readSample(path);
  if (start[0] === 0xff && start[1] === 0xfe) return { label: "utf-16le" };
  if (start[0] === 0xfe && start[1] === 0xff) return { label: "utf-16be" };
  if (start[1] === 0 && start[0] !== 0) return { label: "utf-16le" };
  if (start[0] === 0 && start[1] !== 0) return { label: "utf-16be" };
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return { label: "utf-8" };
  } catch {
    const label = isCyrillic(sample) ? "windows-1251" : "windows-1252";
    const words = new TextDecoder(label).decode(sample).split(/[^\p{L}\p{M}'-]+/u);
    return { label, guessedFrom: words.find((word) => /[^\0-\x7f]/.test(word)) ?? "" };
  }
}

/** Whether most bytes outside ASCII stand beside another one. */
function isCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) paired++;
  }
  return paired * 2 > high;
}

/** The first bytes, and those from the first that is not ASCII. */
async function readSample(path: string): Promise<{ start: Uint8Array; sample: Uint8Array }> {
  const file = await open(path);
  try {
    const start = await readAt(file, 0);
    let sample = start;
    for (let at = 0; sample.length > 0; sample = await readAt(file, at)) {
      if (!isAscii(sample)) {
        const first = sample.findIndex((byte) => byte >= 0x80);
        return { start, sample: await readAt(file, at + first) };
      }
      at += sample.length;
    }
    return { start, sample };
  } finally {
    await file.close();
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, position);
  return buffer.subarray(0, bytesRead);
}

/** The text of a file in pieces, without a byte order mark. Read into one buffer: many would pile up between collections. */
export async function* decode({ name, path }: SourceFile, { label }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const buffer = Buffer.allocUnsafe(PIECE);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      yield decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (bytesRead === 0) return;
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new InputError(
      `${name} is not ${label} throughout: save it as UTF-8, or name its encoding, such as --encoding windows-1251.`,
      { cause },
    );
  } finally {
    await file.close();
  }
}
