/** Frees the places in all gates that a request has entered. */
export function leaveGates(entered: Gate[]): void {
  for (let gate = entered.pop(); gate !== undefined; gate = entered.pop()) gate.leave();
}

/** Lets a number of requests through together. The others wait, in order. */
export class Gate {
  #open = 0;
  readonly #waiting = new Set<() => void>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get open(): number {
    return this.#open;
  }

  get isFull(): boolean {
    return this.#open >= this.#limit;
  }

  get isIdle(): boolean {
    return this.#open === 0 && this.#waiting.size === 0;
  }

  /** Waits for a place, and takes it. Rejects with the reason of the signal if it is aborted meanwhile. */
  async enter(signal: AbortSignal | undefined): Promise<void> {
    if (!this.isFull) {
      this.#open++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.delete(onPlace);
        // The reason of the signal, as `fetch` rejects.
        reject(signal?.reason as Error);
      };
      const onPlace = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      this.#waiting.add(onPlace);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Frees a place, or hands it on to the one that waits for the longest time. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#open--;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
