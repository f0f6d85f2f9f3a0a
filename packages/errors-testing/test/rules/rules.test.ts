import { toVeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import {
  createVeniceRules,
  type Reception,
  type RulesRequest,
  type VeniceRules,
  type VeniceRulesOptions,
} from '../../src/index.js';

const CHAT = '/api/v1/chat/completions';

class Venice {
  now = 1_790_000_000_000;
  readonly rules: VeniceRules;

  constructor(options: VeniceRulesOptions = {}) {
    this.rules = createVeniceRules({ ...options, now: () => this.now });
  }

  send({ body = {}, ...request }: Partial<Omit<RulesRequest, 'body'>> & { body?: object } = {}): Reception {
    const headers = { authorization: 'Bearer one' };
    return this.rules.receive({
      method: 'POST',
      url: CHAT,
      headers,
      ...request,
      body: JSON.stringify({ model: 'm', ...body }),
    });
  }

  codes(count: number, request: Parameters<Venice['send']>[0] = {}): (string | undefined)[] {
    return Array.from({ length: count }, () => codeOf(this.send(request)));
  }
}

function codeOf({ failure }: Reception): string | undefined {
  return failure && (toVeniceError(failure).code ?? String(failure.status));
}

function proof(nonce: number, address = '0x1'): Record<string, string> {
  return { 'sign-in-with-x': btoa(JSON.stringify({ address, nonce })) };
}

const isBroken: VeniceRulesOptions = {
  failures: [{ error: 'INVALID_MODEL', when: ({ fields }) => fields['broken'] === true }],
};

describe('the error budget', () => {
  test('refuses every request after 50 failures of a key, model and user, until its window has passed', () => {
    const venice = new Venice(isBroken);
    expect(new Set(venice.codes(50, { body: { broken: true } }))).toEqual(new Set(['INVALID_MODEL']));

    const { failure } = venice.send();
    expect(toVeniceError(failure ?? {})).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: { limiter: 'error-budget', limit: 50 },
      rateLimit: { errorBudget: { remaining: 0 } },
    });
    expect(failure?.headers['x-ratelimit-resets']).toBe(String(venice.now + 30_000));

    venice.now += 29_999;
    expect(codeOf(venice.send())).toBe('RATE_LIMIT_EXCEEDED');
    venice.now += 1;
    expect(codeOf(venice.send())).toBeUndefined();
  });

  test.each<[string, Parameters<Venice['send']>[0]]>([
    ['key', { headers: { authorization: 'Bearer two' } }],
    ['model', { body: { model: 'other' } }],
    ['user', { body: { user: 'b' } }],
  ])('is another one for another %s', (_, request) => {
    const venice = new Venice(isBroken);
    venice.codes(51, { body: { broken: true } });
    expect(codeOf(venice.send())).toBe('RATE_LIMIT_EXCEEDED');
    expect(codeOf(venice.send(request))).toBeUndefined();
  });

  test('is one for all wallets of an address, and reported with successes too', () => {
    const venice = new Venice(isBroken);
    expect(venice.send({ headers: proof(0) }).headers).toMatchObject({ 'x-ratelimit-remaining': '50' });
    for (let nonce = 1; nonce <= 50; nonce++)
      venice.send({ headers: proof(nonce), body: { broken: true } }).end();
    expect(codeOf(venice.send({ headers: proof(51, '0x2') }))).toBe('RATE_LIMIT_EXCEEDED');
  });

  test('does not count failures of the server, nor refusals', () => {
    const venice = new Venice({ failures: [{ error: 'MODEL_AT_CAPACITY', untilMs: 1_000 }] });
    expect(new Set(venice.codes(200))).toEqual(new Set(['MODEL_AT_CAPACITY']));
    venice.now += 1_000;
    expect(codeOf(venice.send())).toBeUndefined();
  });

  test('has 200 requests for what a model does not support', () => {
    const error = {
      status: 400,
      body: { issues: [{ message: 'Image content is not supported by this model.', path: [] }] },
    };
    const venice = new Venice({ failures: [{ error }] });
    expect(venice.codes(201).filter((code) => code === 'RATE_LIMIT_EXCEEDED')).toHaveLength(1);
  });
});

describe('the other limits', () => {
  test('allow a wallet 5 requests in flight', () => {
    const venice = new Venice();
    const open = Array.from({ length: 5 }, (_, nonce) => venice.send({ headers: proof(nonce) }));
    expect(open.map(codeOf)).toEqual(Array.from({ length: 5 }));
    expect(venice.send({ headers: proof(5) }).failure?.body).toMatchObject({
      code: 'X402_CONCURRENCY_LIMIT',
    });
    expect(codeOf(venice.send({ headers: proof(6, '0x2') }))).toBeUndefined();
    open[0]?.end();
    open[0]?.end();
    expect(codeOf(venice.send({ headers: proof(7) }))).toBeUndefined();
    expect(codeOf(venice.send({ headers: proof(8) }))).toBe('RATE_LIMIT_EXCEEDED');
  });

  test('allow one call of the RPC in flight', () => {
    const venice = new Venice();
    const url = '/api/v1/crypto/rpc/ethereum-mainnet';
    const first = venice.send({ url });
    expect(venice.send({ url }).failure?.body).toEqual({
      error: 'Another request for this user is in flight',
    });
    first.end();
    expect(codeOf(venice.send({ url }))).toBeUndefined();
  });

  test.each([
    ['the balance of a wallet', 'GET', '/api/v1/x402/balance/0x1', 30],
    ['the transactions of a wallet', 'GET', '/api/v1/x402/transactions/0x1?limit=5', 20],
    ['top-ups', 'POST', '/api/v1/x402/top-up', 10],
  ])('allow %s so many requests a minute', (_name, method, url, limit) => {
    const venice = new Venice();
    expect(venice.codes(limit + 1, { method, url }).indexOf('RATE_LIMIT_EXCEEDED')).toBe(limit);
  });

  test.each([
    ['POST', '/video/transcriptions'],
    ['GET', '/billing/usage'],
  ])(
    'answer %s %s with 410 sixty times a minute, then name its replacement, for which nobody waits',
    (method, path) => {
      const venice = new Venice();
      const route = `${method} ${path}`;
      const errors = Array.from({ length: 61 }, (_, index) => {
        const { failure } = venice.send({ method, url: `/api/v1${path}`, body: { user: `user ${index}` } });
        return toVeniceError({ ...failure, route });
      });
      const refused = errors.pop();
      for (const { code, status, message } of errors) {
        expect({ code, status }).toEqual({ code: 'ENDPOINT_RETIRED', status: 410 });
        expect(message).toContain(path);
      }
      expect(refused).toMatchObject({ status: 429, retryable: false, details: { limiter: 'retired-route' } });
    },
  );

  test('count the failures of a retired route, as every 4xx', () => {
    const venice = new Venice();
    const codes = venice.codes(51, { method: 'GET', url: '/api/v1/billing/usage' });
    expect(codes.indexOf('RATE_LIMIT_EXCEEDED')).toBe(50);
  });

  test('allow 40 jobs a minute', () => {
    const venice = new Venice();
    const url = '/api/v1/video/queue';
    expect(venice.codes(41, { url }).indexOf('RATE_LIMIT_EXCEEDED')).toBe(40);
    venice.now += 60_000;
    expect(codeOf(venice.send({ url }))).toBeUndefined();
  });

  test('are those of the model, reported with each response', () => {
    const venice = new Venice({ requestsPerMinute: 2, tokensPerMinute: 1_000 });
    expect(venice.send().headers).toMatchObject({
      'x-ratelimit-limit-requests': '2',
      'x-ratelimit-remaining-requests': '1',
    });
    expect(codeOf(venice.send({ body: { prompt: 'x'.repeat(4_000) } }))).toBeUndefined();
    expect(toVeniceError(venice.send().failure ?? {}).rateLimit).toMatchObject({
      requests: { limit: 2, remaining: 0 },
      tokens: { limit: 1_000, remaining: 0 },
    });
    venice.now += 60_000;
    expect(codeOf(venice.send())).toBeUndefined();
  });

  test('allow a signature once', () => {
    const venice = new Venice();
    venice.send({ headers: proof(1) }).end();
    expect(codeOf(venice.send({ headers: proof(1) }))).toBe('X402_INVALID_SIGN_IN');
  });
});

describe('money', () => {
  test('runs out', () => {
    const venice = new Venice({ balance: 2 });
    expect(venice.codes(3)).toEqual([undefined, undefined, 'INSUFFICIENT_BALANCE']);
    expect(codeOf(venice.send({ method: 'GET', url: '/api/v1/models' }))).toBeUndefined();
    expect(codeOf(venice.send({ headers: { authorization: 'Bearer two' } }))).toBeUndefined();
  });

  test('is taken for a job whose response is lost, and not for a refused one', () => {
    const venice = new Venice({ sequence: ['REQUEST_TIMEOUT', 'MODEL_AT_CAPACITY', 'success'] });
    venice.codes(3, { url: '/api/v1/video/queue', body: { prompt: 'a' } });
    expect(venice.rules.charges).toHaveLength(2);
  });

  test('is not taken for a chat that failed, nor for polling', () => {
    const venice = new Venice({ sequence: ['INFERENCE_FAILED'] });
    venice.send();
    venice.send({ url: '/api/v1/video/retrieve' });
    expect(venice.rules.charges).toHaveLength(0);
  });
});

describe('planned failures', () => {
  test('come in a sequence, then by time and share', () => {
    const venice = new Venice({
      sequence: ['MODEL_OVERLOADED', 'success', { status: 418, body: 'tea' }],
      failures: [{ error: 'MODEL_OFFLINE', fromMs: 1_000, untilMs: 2_000 }],
    });
    expect(venice.codes(4)).toEqual(['MODEL_OVERLOADED', undefined, '418', undefined]);
    venice.now += 1_000;
    expect(codeOf(venice.send())).toBe('MODEL_OFFLINE');
    venice.now += 1_000;
    expect(codeOf(venice.send())).toBeUndefined();
  });

  test('are the same for the same seed', () => {
    const codes = (seed: number) =>
      new Venice({ seed, failures: [{ error: 'INFERENCE_FAILED', share: 0.3 }] }).codes(200);
    expect(codes(1)).toEqual(codes(1));
    expect(codes(1)).not.toEqual(codes(2));
    const failed = codes(7).filter((code) => code !== undefined).length;
    expect(failed).toBeGreaterThan(40);
    expect(failed).toBeLessThan(80);
  });

  test('come after a latency', () => {
    const { latencyMs } = new Venice({ latencyMs: [100, 200] }).send();
    expect(latencyMs).toBeGreaterThanOrEqual(100);
    expect(latencyMs).toBeLessThan(200);
    expect(new Venice({ latencyMs: 5 }).send().latencyMs).toBe(5);
  });
});

test('nothing that a request contains makes them throw', () => {
  const { rules } = new Venice();
  const odd = ['', '[', 'null', '"x"', '[1]', '{"model":5,"user":{}}', '\0'];
  for (const body of odd) {
    for (const url of ['', '/', 'https://other.example/x', CHAT]) {
      expect(() => rules.receive({ method: 'POST', url, body })).not.toThrow();
    }
  }
});

test.each([
  [{ failure: [] }, "'failure' is not a known option. Did you mean 'failures'?"],
  [{ sequence: ['succes'] }, "'succes' is not a known code. Did you mean 'success'?"],
  [
    { failures: [{ error: 'INVALID_MODLE' }] },
    "'INVALID_MODLE' is not a known code. Did you mean 'INVALID_MODEL'?",
  ],
  [{ failures: [{ error: 'INVALID_MODEL', untillMs: 1 }] }, "Did you mean 'untilMs'?"],
  [{ failures: [{}] }, "'undefined' is not a known code."],
])('%j is refused before the first request', (options, message) => {
  expect(() => createVeniceRules(options as VeniceRulesOptions)).toThrow(message);
});
