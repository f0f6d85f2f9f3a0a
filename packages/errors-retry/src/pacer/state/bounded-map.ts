/** A map of at most `size` states. A new one replaces the one that was not used for the longest time, if it is idle. */
export class BoundedMap<State> {
  readonly #states = new Map<string, State>();
  readonly #size: number;
  readonly #isIdle: (state: State) => boolean;

  constructor(size: number, isIdle: (state: State) => boolean = () => true) {
    this.#size = size;
    this.#isIdle = isIdle;
  }

  get size(): number {
    return this.#states.size;
  }

  get(id: string): State | undefined {
    return this.#states.get(id);
  }

  /** Returns the state of an id, which is then the one that was used last. */
  use(id: string, create: () => State): State {
    const state = this.#states.get(id) ?? create();
    this.#states.delete(id);
    this.#states.set(id, state);
    if (this.#states.size > this.#size) this.#forget(id);
    return state;
  }

  delete(id: string): void {
    this.#states.delete(id);
  }

  entries(): readonly (readonly [id: string, state: State])[] {
    return [...this.#states];
  }

  #forget(kept: string): void {
    for (const [id, state] of this.#states) {
      if (id === kept || !this.#isIdle(state)) continue;
      this.#states.delete(id);
      return;
    }
  }
}
