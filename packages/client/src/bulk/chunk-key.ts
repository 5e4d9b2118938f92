import type { Item } from "./chunks.ts";

const encoder = new TextEncoder();
const scratch = new Uint8Array(1 << 16);

/** The bytes of a text in UTF-8; most are counted without taking memory. */
export function byteLength(text: string): number {
  const { read, written } = encoder.encodeInto(text, scratch);
  return read === text.length ? written : encoder.encode(text).length;
}

/** A JSON array of the entries. */
export function bodyOf(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(`[${items.map(({ text }) => text).join(",")}]`);
}

/** SHA-256 as hex; in a browser only where the page is secure, as WebCrypto is. */
export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The key of a request of a run: the same whenever the run sends the same bytes at the same place.
 *
 * @param id of the chunk or part of one
 * @param refusals how often the request was refused in the run: after each it is a new request
 */
export function deriveKey(runId: string, id: string, hash: string, refusals: number): Promise<string> {
  return sha256(JSON.stringify([runId, id, hash, refusals]));
}
