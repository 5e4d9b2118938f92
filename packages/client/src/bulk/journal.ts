import type { ReceivedProblem } from "../errors/problem-error.ts";

/** What a run is, so that it is not gone on with as another. */
export interface JournalRun {
  /** The version of the journal's form. */
  journal: 1;
  runId: string;
  /** A short digest of base URL and campaign token: tells campaigns apart and does not give the token away. */
  campaign: string;
  chunkSize: number;
  chunkBytes: number;
}

/** One thing that happened to a request of a chunk. */
export type JournalRecord = {
  /** The chunk, from 0. */
  chunk: number;
  /** The request: the chunk's number, with `.0` and so on for the parts of a chunk that was refused. */
  id: string;
} & (
  | {
      /** About to be sent: at this time, in milliseconds since 1970, with a body of this SHA-256. */
      sent: number;
      hash: string;
    }
  | {
      /** Carried out: the call job of each entry, null where it is not known. */
      added: (string | null)[];
      /** Which of them were there before. */
      duplicates: number[];
    }
  | {
      /** Surely not carried out. */
      refused: ReceivedProblem;
      status: number;
    }
);

/**
 * Where a run keeps what it did, so that it can go on after a breakdown. Records are only ever added. A record that
 * `append` has promised must be found by `read` after the process was killed.
 */
export interface Journal {
  /**
   * Takes the journal for this run alone.
   *
   * @returns the run it holds, and how many chunks that has reached; undefined for a new journal
   * @throws JournalError when it is in use or damaged
   */
  open(): Promise<{ run: JournalRun; chunks: number } | undefined>;
  /** Begins a new journal; called once, before everything else. */
  begin(run: JournalRun): Promise<void>;
  append(record: JournalRecord): Promise<void>;
  /** The records of a chunk from before the journal was opened, in their order. */
  read(chunk: number): Promise<JournalRecord[]>;
  /** Gives the journal free, when it was opened. */
  close(): Promise<void>;
}

/** For a run that is not to be gone on with. */
export const noJournal: Journal = {
  open: async () => undefined,
  begin: async () => {},
  append: async () => {},
  read: async () => [],
  close: async () => {},
};
