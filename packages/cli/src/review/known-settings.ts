import { type Advice, adviseEntry } from "@calls-api/planner";
import { normalFormKey } from "@calls-api/validator";
import type { Entry } from "../input/row.ts";

/** What follows from the settings of an entry, whatever its number and payload. */
interface Settings {
  /** Their normal form (contract §6). */
  form: string;
  advice: readonly Advice[];
}

/** A list has few settings, or many that do not come again. */
const KEPT = 1000;

/** Works out what follows from settings once for all entries of a list that share them. */
export class KnownSettings {
  readonly #now: Date | undefined;
  readonly #known = new Map<string, Settings>();

  /** @param now when the entries are, or would be, added; without it, nobody looks whether there is still time to call */
  constructor(now?: Date) {
    this.#now = now;
  }

  of({ phone: _, payload: __, ...settings }: Entry): Settings {
    const text = JSON.stringify(settings);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size === KEPT) this.#known.clear();
    const found = {
      form: normalFormKey({ phone: "", ...settings }),
      advice: this.#now === undefined ? [] : adviseEntry(settings, { now: this.#now }),
    };
    this.#known.set(text, found);
    return found;
  }
}
