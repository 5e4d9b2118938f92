import type { SearchEntry } from "./entry.ts";
import { excerpt, find } from "./find.ts";

/** The search of the site: a button, also Ctrl-K, that opens a dialog with a field and what was found. */
export class SiteSearch extends HTMLElement {
  #entries: Promise<SearchEntry[]> | undefined;

  connectedCallback(): void {
    this.#part("button.open").addEventListener("click", () => this.#open());
    this.#part("input").addEventListener("input", () => this.#show());
    this.#part("form").addEventListener("submit", (event) => this.#submit(event as SubmitEvent));
    this.#part("dialog").addEventListener("keydown", (event) => this.#move(event as KeyboardEvent));
    this.#part("ul").addEventListener("click", () => this.#dialog.close());
    window.addEventListener("keydown", (event) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#open();
    });
  }

  get #dialog() {
    return this.#part<HTMLDialogElement>("dialog");
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`the search has no ${selector}`);
    return part;
  }

  #open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#part<HTMLInputElement>("input").select();
    this.#entries ??= fetch("/search.json").then((response) => response.json());
  }

  async #show(): Promise<void> {
    const input = this.#part<HTMLInputElement>("input");
    const entries = (await this.#entries) ?? [];
    const found = find(entries, input.value);
    this.#part("ul").replaceChildren(...found.map((entry) => item(entry, input.value)));
    const count = found.length === 1 ? "1 result" : `${found.length} results`;
    this.#part("[role=status]").textContent = input.value.trim() === "" ? "" : count;
  }

  /** Enter in the field goes to the best of what was found. */
  #submit(event: SubmitEvent): void {
    if (event.submitter === document.activeElement) return;
    event.preventDefault();
    this.querySelector<HTMLAnchorElement>("li a")?.click();
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...this.querySelectorAll<HTMLElement>("input, li a")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
  }
}

function item(entry: SearchEntry, query: string): HTMLLIElement {
  const link = Object.assign(document.createElement("a"), { href: entry.link });
  link.append(
    element("strong", entry.title),
    element("span", entry.kind),
    element("small", excerpt(entry, query)),
  );
  const listItem = document.createElement("li");
  listItem.append(link);
  return listItem;
}

const element = (name: string, textContent: string) =>
  Object.assign(document.createElement(name), { textContent });
