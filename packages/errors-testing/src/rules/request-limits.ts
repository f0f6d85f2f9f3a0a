import { limitRules, type RequestLimit } from '@venice/errors-core/adapter';
import { refusal, retiredRoute, type RulesResponse } from './refusal.js';
import type { RequestFacts } from './rules-request.js';
import { WindowCounter } from './window-counter.js';

/** A request that no limit has refused. */
interface Admission {
  /** How the request fails all the same: its route is retired. */
  readonly failure: RulesResponse | undefined;
  /** Ends the request: it is no longer in flight. */
  readonly end: () => void;
}

/** Venice's limits on requests in flight and on requests in a window. */
export class RequestLimits {
  readonly #limits = limitRules.limits.map((limit) => ({
    limit,
    open: new Map<string, number>(),
    requests: new WindowCounter(limit.windowSeconds ?? 0),
  }));

  /** Returns the refusal of a request that is above a limit; else counts it, until `end` is called. */
  admit(facts: RequestFacts, now: number): { readonly refused: RulesResponse } | Admission {
    const own = this.#limits
      .map((counted) => ({ ...counted, key: keyOf(counted.limit, facts) }))
      .filter(({ limit, key }) => key !== undefined && concerns(limit, facts));
    for (const { limit, open, requests, key = '' } of own) {
      const isFull = limit.inFlight !== undefined && (open.get(key) ?? 0) >= limit.inFlight;
      const isUsedUp = limit.requests !== undefined && requests.read(key, now).count >= limit.requests;
      if (isFull) return { refused: refusal(limit) };
      if (isUsedUp) {
        const seconds = Math.ceil((requests.read(key, now).resetAt - now) / 1_000);
        return { refused: refusal(limit, { 'retry-after': String(seconds) }) };
      }
    }
    for (const { limit, open, requests, key = '' } of own) {
      if (limit.inFlight !== undefined) open.set(key, (open.get(key) ?? 0) + 1);
      if (limit.requests !== undefined) requests.add(key, now);
    }
    const [retired] = own.flatMap(({ limit }) => limit.belowLimit ?? []);
    let isOpen = true;
    return {
      failure: retired && retiredRoute(retired, facts.route),
      end: () => {
        if (!isOpen) return;
        isOpen = false;
        for (const { open, key = '' } of own) {
          const rest = (open.get(key) ?? 0) - 1;
          if (rest > 0) open.set(key, rest);
          else open.delete(key);
        }
      },
    };
  }
}

function concerns({ routes }: RequestLimit, { route }: RequestFacts): boolean {
  return routes === undefined || (route !== undefined && routes.includes(route));
}

/** Returns what a limit counts a request for; `undefined` if it does not concern the request. */
function keyOf({ keys }: RequestLimit, { account, isWallet }: RequestFacts): string | undefined {
  if (keys.includes('wallet') && !isWallet) return undefined;
  // The server sees one IP address.
  return keys.includes('ip') ? 'ip' : account;
}
