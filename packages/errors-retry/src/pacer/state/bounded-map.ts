import type { OpaqueId } from '../request/opaque-id.js';

/** A map of at most `size` states. A new one replaces the one that was not used for the longest time, if it is idle. */
export class BoundedMap<State> {
  readonly #states = new Map<OpaqueId, State>();
  readonly #size: number;
  #newest: OpaqueId | undefined;
  readonly #isIdle: (state: State) => boolean;

  constructor(size: number, isIdle: (state: State) => boolean = () => true) {
    this.#size = size;
    this.#isIdle = isIdle;
  }

  get size(): number {
    return this.#states.size;
  }

  get(id: OpaqueId): State | undefined {
    return this.#states.get(id);
  }

  /** Returns the state of an id, which is then the one that was used last. */
  use(id: OpaqueId, create: () => State): State {
    const known = this.#states.get(id);
    if (known !== undefined && id === this.#newest) return known;
    const state = known ?? create();
    this.#states.delete(id);
    this.#states.set(id, state);
    this.#newest = id;
    if (this.#states.size > this.#size) this.#forget(id);
    return state;
  }

  delete(id: OpaqueId): void {
    this.#states.delete(id);
  }

  entries(): readonly (readonly [id: OpaqueId, state: State])[] {
    return [...this.#states];
  }

  #forget(kept: OpaqueId): void {
    for (const [id, state] of this.#states) {
      if (id === kept || !this.#isIdle(state)) continue;
      this.#states.delete(id);
      return;
    }
  }
}
