const encoder = new TextEncoder();

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
