/** Indices, each at most once, in the order of columns. */
export interface IndexHeap {
  /** The first, which is left where it is; -1 where there is none. */
  top(): number;
  push(index: number): void;
  /** Takes the first away; -1 where there is none. */
  pop(): number;
}

/**
 * A binary heap of indices, four bytes each. First is the one with the least value in the first column, then in the
 * second and so on, then the least index.
 */
export function indexHeap(capacity: number, ...columns: ArrayLike<number>[]): IndexHeap {
  const indices = new Int32Array(capacity);
  let size = 0;

  const at = (place: number) => indices[place] as number;
  const top = () => (size === 0 ? -1 : at(0));
  const isBefore = (a: number, b: number) => {
    for (const column of columns)
      if (column[a] !== column[b]) return (column[a] as number) < (column[b] as number);
    return a < b;
  };

  return {
    top,
    push(index) {
      let place = size++;
      while (place > 0 && isBefore(index, at((place - 1) >> 1))) {
        indices[place] = at((place - 1) >> 1);
        place = (place - 1) >> 1;
      }
      indices[place] = index;
    },
    pop() {
      const first = top();
      if (first < 0) return first;
      const last = at(--size);
      let place = 0;
      for (let below = 1; below < size; below = 2 * place + 1) {
        if (below + 1 < size && isBefore(at(below + 1), at(below))) below++;
        if (isBefore(last, at(below))) break;
        indices[place] = at(below);
        place = below;
      }
      indices[place] = last;
      return first;
    },
  };
}
