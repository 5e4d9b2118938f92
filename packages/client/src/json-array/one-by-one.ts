/**
 * The items of batches, each by itself. An async generator would do, but takes several hundred nanoseconds to hand an
 * item over, and there are millions.
 */
export function oneByOne<Item>(batches: AsyncGenerator<Item[], void>): AsyncIterableIterator<Item> {
  let batch: Item[] = [];
  let at = 0;
  /** Settled when every read is; undefined where none is under way. */
  let reads: Promise<void> | undefined;

  const take = (): IteratorResult<Item> | undefined =>
    at < batch.length ? { done: false, value: batch[at++] as Item } : undefined;

  async function read(): Promise<IteratorResult<Item>> {
    for (;;) {
      const taken = take();
      if (taken) return taken;
      const { done, value } = await batches.next();
      if (done) return { done: true, value: undefined };
      batch = value;
      at = 0;
    }
  }

  return {
    next() {
      const taken = reads ? undefined : take();
      if (taken) return Promise.resolve(taken);
      const own = (reads ?? Promise.resolve()).then(read);
      const settle = () => {
        if (reads === all) reads = undefined;
      };
      const all: Promise<void> = own.then(settle, settle);
      reads = all;
      return own;
    },
    async return() {
      batch = [];
      await batches.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
