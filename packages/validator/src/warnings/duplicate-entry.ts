import { digitsOf } from "../entry.ts";
import { normalFormKey } from "../normal-form-key.ts";
import type { Accepted, Finding } from "./finding.ts";

/** In place of the index of a number's first entry, once its normal form is known. */
const ALREADY_KEYED = -1;

/** `duplicate-entry`: the same number, settings and payload as an entry before it, so it is ignored (contract §6, §8). */
export function* duplicateEntry({ entries }: Accepted): Iterable<Finding> {
  // Normal forms are made only of entries that share their number: of few, in most bodies.
  const firstOfPhone = new Map<string, number>();
  const firstOfKey = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const phone = digitsOf(entry.phone);
    const earlier = firstOfPhone.get(phone);
    if (earlier === undefined) {
      firstOfPhone.set(phone, index);
      continue;
    }
    const first = entries[earlier];
    if (first !== undefined) firstOfKey.set(normalFormKey(first), earlier);
    firstOfPhone.set(phone, ALREADY_KEYED);
    const key = normalFormKey(entry);
    const same = firstOfKey.get(key);
    if (same === undefined) firstOfKey.set(key, index);
    else yield { index, path: "", message: explain(same) };
  }
}

function explain(first: number): string {
  return `the same number, settings and payload as entry ${first}, so it is ignored: leave it out, or change its payload to call a second time`;
}
