import { abortable } from "../abort.ts";

/**
 * Settles inputs, several at a time, and gives the results in the order of the inputs. No more inputs than
 * `concurrency` are read beyond those whose results were taken. When reading fails, what was read is settled first.
 *
 * @param ending is aborted when the consumer leaves, or by whoever wants the end: then `settle` should give up
 */
export async function* inOrder<In extends object, Out>(
  concurrency: number,
  ending: AbortController,
  read: () => Promise<In | undefined>,
  settle: (input: In) => Promise<Out>,
): AsyncGenerator<Out, void, undefined> {
  const settling: Promise<Out>[] = [];
  let reading: Promise<{ input: In | undefined }> | undefined;
  let isEnded = false;
  let failure: { error: unknown } | undefined;
  const readNext = async () => {
    try {
      return { input: await read() };
    } catch (error) {
      failure = { error };
      return { input: undefined };
    }
  };
  try {
    for (;;) {
      if (!reading && !isEnded && settling.length < concurrency) reading = readNext();
      const head = settling[0]?.then((result) => ({ result }));
      const events = [head, reading].filter((event) => event !== undefined);
      if (events.length === 0) break;
      const event = await abortable(Promise.race(events), ending.signal);
      if ("result" in event) {
        yield event.result;
        settling.shift();
        continue;
      }
      reading = undefined;
      isEnded = event.input === undefined;
      if (event.input) {
        const settled = settle(event.input);
        // Its failure is met when its turn comes.
        settled.catch(() => {});
        settling.push(settled);
      }
    }
    if (failure) throw failure.error;
  } finally {
    ending.abort();
    await Promise.allSettled(settling);
  }
}
