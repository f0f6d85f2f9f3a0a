import { toVeniceError } from '@venice/errors-core';
import { isChargedOnAcceptance, isFree } from '@venice/errors-core/adapter';
import { requireOptions } from '../checks/refuse.js';
import { documentedResponse } from '../response/documented-response.js';
import { checkPlan } from './check-plan.js';
import { ErrorBudgets } from './error-budgets.js';
import { type FailurePlan, PlannedFailures } from './planned-failures.js';
import { seededRandom } from './random.js';
import { ModelRateLimits, type RateLimits } from './rate-limits.js';
import { isChargedDespite, type RulesResponse, usedSignature } from './refusal.js';
import { RequestLimits } from './request-limits.js';
import { readRequest, type RequestFacts, type RulesRequest } from './rules-request.js';

/** How Venice behaves. */
export interface VeniceRulesOptions extends FailurePlan, Partial<RateLimits> {
  /**
   * The seed of everything random. The same seed and the same requests give the same responses.
   *
   * @defaultValue 1
   */
  readonly seed?: number | undefined;
  /**
   * Milliseconds from a request to its response: a number, or the lower and the upper limit of a random one.
   *
   * @defaultValue 0
   */
  readonly latencyMs?: number | readonly [number, number] | undefined;
  /**
   * The requests that the balance of each account still pays for.
   *
   * @defaultValue `Infinity`
   */
  readonly balance?: number | undefined;
  /**
   * The clock, in Unix milliseconds.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: (() => number) | undefined;
}

const OPTIONS = [
  'sequence',
  'failures',
  'latencyMs',
  'balance',
  'requestsPerMinute',
  'tokensPerMinute',
  'seed',
  'now',
] as const satisfies (keyof VeniceRulesOptions)[];

/** What Venice does with one request. */
export interface Reception {
  /** How the request fails; `undefined` if it succeeds. */
  readonly failure: RulesResponse | undefined;
  /** Headers of the response in addition to its own: the budget and the limits. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from the request to its response. */
  readonly latencyMs: number;
  /** Call it when the response has ended: until then the request is in flight. */
  readonly end: () => void;
}

/** A request that was charged. */
export interface Charge {
  readonly route: string;
  /** The body of the request. */
  readonly body: string;
}

/** Venice's rules, as they are published, with their state. */
export interface VeniceRules {
  /** Decides on a request, and counts it. */
  receive(request: RulesRequest): Reception;
  /** The requests that were charged, in order; the list grows. */
  readonly charges: readonly Charge[];
}

/**
 * Creates a Venice without models: it counts failures, requests and charges by the published rules, and refuses what
 * Venice would refuse. It has error budgets with their headers, limits on requests, tokens and requests in flight,
 * signatures that can be used once, a balance, jobs that are charged when they are accepted, and the failures that you
 * plan. It is our reading of the rules, not measured live. The server plays it (`server.play`); use it alone with a clock
 * of your own for simulations.
 *
 * @throws TypeError for an option or a code that is misspelt.
 *
 * @example
 * ```ts
 * import { createVeniceRules } from '@venice/errors-testing';
 *
 * const rules = createVeniceRules({ failures: [{ error: 'INVALID_MODEL' }] });
 * const request = { method: 'POST', url: '/api/v1/chat/completions', body: '{"model":"m","user":"a"}' };
 * const statuses = Array.from({ length: 51 }, () => rules.receive(request).failure?.status);
 * console.log(statuses.at(0), statuses.at(-1)); // 400 429
 * ```
 */
export function createVeniceRules(options: VeniceRulesOptions = {}): VeniceRules {
  requireOptions(options, OPTIONS);
  checkPlan(options);
  const { seed = 1, latencyMs = 0, balance = Infinity, now = Date.now } = options;
  const { requestsPerMinute = Infinity, tokensPerMinute = Infinity } = options;
  const random = seededRandom(seed);
  const budgets = new ErrorBudgets();
  const rates = new ModelRateLimits({ requestsPerMinute, tokensPerMinute });
  const limits = new RequestLimits();
  const signatures = new Set<string>();
  const planned = new PlannedFailures(options, random);
  const charges: Charge[] = [];
  const paid = new Map<string, number>();
  const start = now();

  const charge = (facts: RequestFacts, body: string): void => {
    charges.push({ route: facts.route ?? '', body });
    paid.set(facts.account, (paid.get(facts.account) ?? 0) + 1);
  };

  /** Decides on a request that no limit has refused. */
  const carryOut = (request: RulesRequest, facts: RequestFacts): RulesResponse | undefined => {
    if (facts.proof !== undefined) {
      if (signatures.has(facts.proof)) return usedSignature();
      signatures.add(facts.proof);
    }
    const failure = planned.next(facts, now() - start);
    if (failure !== undefined) {
      if (isChargedOnAcceptance(facts.route) && isChargedDespite(failure, facts.route))
        charge(facts, request.body);
      return failure;
    }
    if (facts.route === undefined || isFree(facts.route)) return undefined;
    if ((paid.get(facts.account) ?? 0) >= balance) return documentedResponse('INSUFFICIENT_BALANCE');
    charge(facts, request.body);
    return undefined;
  };

  return {
    charges,
    receive: (request) => {
      const facts = readRequest(request);
      const moment = now();
      const wait =
        typeof latencyMs === 'number' ? latencyMs : latencyMs[0] + random() * (latencyMs[1] - latencyMs[0]);
      const refused = budgets.refuse(facts, moment);
      if (refused !== undefined) return { failure: refused, headers: {}, latencyMs: wait, end: ignore };

      const admission = limits.admit(facts, moment);
      if ('refused' in admission) {
        return {
          failure: admission.refused,
          headers: budgets.headers(facts, moment),
          latencyMs: wait,
          end: ignore,
        };
      }
      const failure = admission.failure ?? rates.admit(facts, moment) ?? carryOut(request, facts);
      if (failure !== undefined)
        budgets.count(toVeniceError({ ...failure, route: facts.route }), facts, moment);
      const headers = { ...budgets.headers(facts, moment), ...rates.headers(facts, moment) };
      return { failure, headers, latencyMs: wait, end: admission.end };
    },
  };
}

function ignore(): void {}
