import { createVeniceRules, type VeniceRules, type VeniceRulesOptions } from '@venice/errors-testing';
import { createPacer, type Hold, type Pacer, type PacerOptions } from '../../src/index.js';

/** A request to the Venice of a test. */
export interface TestRequest {
  readonly route?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly signal?: AbortSignal;
}

/** A `fetch` of a test. */
export type TestFetch = (url: string, init: RequestInit) => Promise<Response>;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Venice's rules below a pacer, with a clock of their own. */
export class PacedVenice {
  now = 1_790_000_000_000;
  sent = 0;
  readonly holds: Hold[] = [];
  readonly rules: VeniceRules;
  readonly pacer: Pacer;
  readonly fetch: TestFetch;
  /** The requests whose response has not ended. */
  readonly open: (() => void)[] = [];
  /** Whether responses end at once. */
  isInstant = true;
  readonly #sleepers = new Set<Sleeper>();

  constructor(rules: VeniceRulesOptions = {}, options: PacerOptions = {}) {
    const now = (): number => this.now;
    this.rules = createVeniceRules({ ...rules, now });
    this.pacer = createPacer({
      now,
      random: () => 0.5,
      sleep: (ms, signal) => this.#sleep(ms, signal),
      onHold: (hold) => this.holds.push(hold),
      ...options,
    });
    this.fetch = this.pacer.fetch((url: string, init: RequestInit) => this.#respond(url, init));
  }

  send({
    route = 'POST /chat/completions',
    key = 'one',
    headers,
    body = {},
    signal,
  }: TestRequest = {}): Promise<Response> {
    const [method = 'POST', path = ''] = route.split(' ');
    return this.fetch(`https://api.venice.ai/api/v1${path}`, {
      method,
      headers: headers ?? { authorization: `Bearer ${key}` },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ model: 'm', ...body }) }),
      signal: signal ?? null,
    });
  }

  async statuses(count: number, request: TestRequest = {}): Promise<number[]> {
    const statuses: number[] = [];
    for (let index = 0; index < count; index++) {
      statuses.push((await this.send({ ...request, body: { ...request.body, index } })).status);
    }
    return statuses;
  }

  /** Lets time pass, and wakes who has waited for it. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    for (const sleeper of this.#sleepers) {
      if (sleeper.at <= this.now) sleeper.wake();
    }
    await new Promise(setImmediate);
  }

  #sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = {
        at: this.now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason as Error);
      });
    });
  }

  async #respond(url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
    this.sent++;
    const text = typeof body === 'string' ? body : '';
    const { failure, headers: added, end } = this.rules.receive({ method, url, headers, body: text });
    await Promise.resolve();
    if (this.isInstant) end();
    else this.open.push(end);
    return failure === undefined
      ? Response.json({ ok: true }, { headers: added })
      : Response.json(failure.body, { status: failure.status, headers: { ...failure.headers, ...added } });
  }
}
