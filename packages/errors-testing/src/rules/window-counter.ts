/** Counts in windows of a fixed length, by key. A window begins with the first thing that is counted. */
export class WindowCounter {
  readonly #windows = new Map<string, { count: number; resetAt: number }>();
  readonly #windowMs: number;

  constructor(windowSeconds: number) {
    this.#windowMs = windowSeconds * 1_000;
  }

  /** Returns the count of the open window, and the moment of its reset; that of a new window if none is open. */
  read(key: string, now: number): { readonly count: number; readonly resetAt: number } {
    const open = this.#windows.get(key);
    if (open !== undefined && now < open.resetAt) return open;
    this.#windows.delete(key);
    return { count: 0, resetAt: now + this.#windowMs };
  }

  add(key: string, now: number, amount = 1): void {
    const { count, resetAt } = this.read(key, now);
    this.#windows.set(key, { count: count + amount, resetAt });
  }
}
