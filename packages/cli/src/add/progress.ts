import { number } from "../review/tally.ts";
import { say, type Terminal } from "../terminal.ts";

const WIDTH = 10;
/** Milliseconds between two lines where a line cannot be written over. */
const PLAIN_PAUSE = 10_000;
const REDRAW_PAUSE = 100;

/** How far a load has come: a bar on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #now: () => number;
  readonly #start: number;
  #shownAt: number;
  #done = 0;

  /** @param now the clock, in milliseconds */
  constructor(terminal: Terminal, total: number, now: () => number) {
    this.#terminal = terminal;
    this.#total = total;
    this.#now = now;
    this.#start = now();
    this.#shownAt = this.#start;
  }

  step(): void {
    this.#done++;
    // Looking at the clock for every entry would take longer than the entry.
    if (this.#done % 64 !== 0) return;
    const now = this.#now();
    if (now - this.#shownAt < (this.#terminal.redraws ? REDRAW_PAUSE : PLAIN_PAUSE)) return;
    this.#shownAt = now;
    if (this.#terminal.redraws) this.#terminal.stderr.write(`\r\x1b[K${this.#bar()} ${this.#figures()}`);
    else say(this.#terminal, this.#figures());
  }

  /** Make room for other text. */
  end(): void {
    if (this.#terminal.redraws) this.#terminal.stderr.write("\r\x1b[K");
  }

  #bar(): string {
    const full = Math.round((WIDTH * this.#done) / this.#total);
    return `[${"#".repeat(full)}${"-".repeat(WIDTH - full)}]`;
  }

  #figures(): string {
    const seconds = Math.max((this.#now() - this.#start) / 1000, 0.001);
    const rate = this.#done / seconds;
    const left = Math.ceil((this.#total - this.#done) / rate);
    const share = Math.floor((100 * this.#done) / this.#total);
    return `${share} % · ${number(this.#done)} of ${number(this.#total)} · ${number(Math.round(rate))} a second · ${duration(left)} left`;
  }
}

/** Seconds as people say them. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
