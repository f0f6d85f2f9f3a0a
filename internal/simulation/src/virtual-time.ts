interface Timer {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock that jumps to the next thing that somebody waits for. */
export class VirtualTime {
  #now = 1_790_000_000_000;
  #order = 0;
  /** A binary heap, the earliest timer first. */
  readonly #timers: Timer[] = [];

  readonly now = (): number => this.#now;

  /** Waits for milliseconds. Rejects with the reason of the signal if it is aborted meanwhile. */
  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      this.#add({ at: this.#now + Math.max(0, ms), order: this.#order++, wake: resolve });
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });

  /** Lets time pass until a promise has settled. */
  async run(work: Promise<unknown>): Promise<void> {
    const state = { isOver: false };
    const over = (): void => {
      state.isOver = true;
    };
    work.then(over, over);
    while (!state.isOver) {
      const next = this.#take();
      if (next !== undefined) {
        this.#now = next.at;
        next.wake();
      }
      // Everything that follows from it happens before the next timer.
      await new Promise(setImmediate);
    }
    await work;
  }

  #add(timer: Timer): void {
    const heap = this.#timers;
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(heap[index], heap[parent])) break;
      swap(heap, index, parent);
      index = parent;
    }
  }

  #take(): Timer | undefined {
    const heap = this.#timers;
    const last = heap.length - 1;
    if (last < 0) return undefined;
    swap(heap, 0, last);
    const first = heap.pop();
    for (let index = 0; ;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (isBefore(heap[left], heap[least])) least = left;
      if (isBefore(heap[right], heap[least])) least = right;
      if (least === index) return first;
      swap(heap, index, least);
      index = least;
    }
  }
}

function isBefore(left: Timer | undefined, right: Timer | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}

function swap(heap: Timer[], left: number, right: number): void {
  const [first, second] = [heap[left], heap[right]];
  if (first === undefined || second === undefined) return;
  heap[left] = second;
  heap[right] = first;
}
