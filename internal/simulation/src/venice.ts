import { toVeniceError } from '@venice/errors-core';
import { isUnsent } from '@venice/errors-core/adapter';
import { createPacer } from '@venice/errors-retry';
import type { VeniceRules } from '@venice/errors-testing';
import type { Call } from './call.js';
import type { Policy } from './policies/all-policies.js';
import type { Failure } from './policies/policy.js';
import type { VirtualTime } from './virtual-time.js';

/** Requests that Venice has received. */
export interface Received {
  total: number;
  failed: number;
  /** The seconds in which good requests were refused because of an error budget. */
  readonly lockedOut: Set<number>;
}

/** Venice as clients see it, with or without a pacer in between. */
export interface Venice {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly received: Received;
  send(call: Call): Promise<Pick<Failure, 'status' | 'headers' | 'body' | 'isUnsent'>>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Creates a Venice whose time is virtual. All clients have the same key. */
export function createVenice(
  rules: VeniceRules,
  time: VirtualTime,
  { pacer, sendsUser }: Pick<Policy, 'pacer' | 'sendsUser'>,
  seed: number,
): Venice {
  const received: Received = { total: 0, failed: 0, lockedOut: new Set() };
  const random = randomFrom(seed);
  const respond: Fetch = async (url, { method = 'GET', headers, body }) => {
    received.total++;
    const text = typeof body === 'string' ? body : '';
    const { failure, headers: added, latencyMs, end } = rules.receive({ method, url, headers, body: text });
    await time.sleep(latencyMs);
    end();
    if (failure === undefined) return Response.json({ ok: true }, { headers: added });
    received.failed++;
    const { limiter } = toVeniceError(failure).details as { readonly limiter?: string };
    if (limiter === 'error-budget' && !text.includes('"broken":true'))
      received.lockedOut.add(Math.floor(time.now() / 1_000));
    return Response.json(failure.body, { status: failure.status, headers: { ...failure.headers, ...added } });
  };
  const paced = createPacer({
    now: time.now,
    random,
    sleep: time.sleep,
    ...(pacer === 'scopes' && sendsUser !== true ? { scopeOf: ({ headers }) => tenantIn(headers) } : {}),
    ...(pacer === 'no-scopes' ? { scopeOf: () => undefined } : {}),
  });
  const fetch = pacer === undefined ? respond : paced.fetch(respond);
  return {
    now: time.now,
    random,
    sleep: time.sleep,
    received,
    send: async ({ route, tenant, body }) => {
      const [method = '', path = ''] = route.split(' ');
      const response = await fetch(`https://api.venice.ai/api/v1${path}`, {
        method,
        headers: { authorization: 'Bearer one', 'x-tenant': tenant },
        body: JSON.stringify(body),
      });
      const { status, headers } = response;
      return { status, headers, body: await response.text(), isUnsent: isUnsent(response) };
    },
  };
}

function tenantIn(headers: unknown): string | undefined {
  return new Headers(headers as HeadersInit).get('x-tenant') ?? undefined;
}

/** A linear congruential generator: enough to spread waits. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
