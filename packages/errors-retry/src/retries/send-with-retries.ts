import { type AnyVeniceError, getVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  cancelBody,
  type FetchCall,
  type FetchResponse,
  isFetchResponse,
  isSingleUse,
  markAttempts,
  notify,
  routeOf,
  type SignatureRenewal,
  signFetchCall,
  type SigningOptions,
  type WrappedFetch,
} from '@venice/errors-core/adapter';
import type { RetryDecision } from '@venice/errors-core/retry';
import { argumentsFor } from './arguments-for.js';
import { errorOf } from './error-of.js';
import { fallbackModel, type FallbackOptions, modelIn, withModel } from './fallback-model.js';
import type { RetryOptions } from './retry-options.js';
import { rememberReport } from './retry-report.js';
import { type RetryState, startRetries } from './retry-state.js';
import { wait } from './wait.js';

/** Options of `withVeniceRetries`. */
export interface FetchRetryOptions
  extends
    RetryOptions,
    FallbackOptions,
    SigningOptions,
    Pick<AdapterOptions, 'isVenice' | 'maxBodyBytes' | 'bodyTimeoutMs'> {}

/** How a call of `fetch` is made. */
export interface Sending {
  readonly send: WrappedFetch;
  readonly call: FetchCall;
  readonly renew: SignatureRenewal | undefined;
  readonly options: FetchRetryOptions;
}

/** The outcome of one attempt: a value that was returned, and the failure if it is one. */
type Attempt =
  | { readonly isSuccess: true; readonly value: unknown }
  | { readonly isSuccess: false; readonly failure: unknown; readonly response?: FetchResponse };

/** Makes a call of `fetch` until it succeeds or is not to be made again. */
export async function sendWithRetries(given: readonly unknown[], sending: Sending): Promise<unknown> {
  const { call, renew, options } = sending;
  const route = routeOf(call.method, call.url);
  const facts = { route, singleUse: isSingleUse(call.headers), canSign: renew !== undefined };
  const state = startRetries(options);
  const models = [modelIn(given)].filter((model) => model !== undefined);
  for (let args = given; ;) {
    const { args: once, replayable } = argumentsFor(args, options.maxRetries !== 0, call.signal);
    const attempt = await attemptOnce(once, sending, facts);
    if (attempt.isSuccess) {
      state.succeed();
      return finish(attempt.value, state, models);
    }
    const { failure, response } = attempt;
    const decision = state.next(failure, { ...facts, replayable });
    const isAborted = call.signal?.aborted === true;
    const mayChange = !isAborted && !state.isOver() && (!facts.singleUse || facts.canSign);
    const model = mayChange ? otherModel(getVeniceError(failure), decision, models, options) : undefined;
    if (isAborted || (!decision.retry && model === undefined)) {
      if (response === undefined) throw finish(failure, state, models);
      return finish(markAttempts(response, state.attempts()), state, models);
    }
    if (response !== undefined) cancelBody(response);
    if (model === undefined) {
      reportRetry(decision, failure, state, options);
      await wait(decision.delayMs, call.signal);
      continue;
    }
    models.push(model);
    reportRetry({ ...decision, delayMs: 0 }, failure, state, options, model);
    args = withModel(given, model);
    state.begin();
  }
}

async function attemptOnce(
  args: readonly unknown[],
  { send, call, renew, options }: Sending,
  { route, singleUse, canSign }: { route: string | undefined; singleUse: boolean; canSign: boolean },
): Promise<Attempt> {
  const [input, init, ...rest] = args;
  const signed = renew === undefined ? args : [input, await signFetchCall(call, init, renew), ...rest];
  let value: unknown;
  try {
    value = await send(signed);
  } catch (failure) {
    return { isSuccess: false, failure };
  }
  if (!isFetchResponse(value) || value.status < 400) return { isSuccess: true, value };
  const failure = await errorOf(value, call, { route, singleUse: singleUse && !canSign }, options);
  return { isSuccess: false, failure, response: value };
}

/** Another model comes after the retries, unless it is what the error asks for first. */
function otherModel(
  error: AnyVeniceError | undefined,
  { retry }: RetryDecision,
  models: readonly string[],
  options: FallbackOptions,
): string | undefined {
  if (error === undefined || models.length === 0) return undefined;
  return retry && error.action !== 'change-model' ? undefined : fallbackModel(error, models, options);
}

function finish<Result>(result: Result, state: RetryState, models: readonly string[]): Result {
  const model = models.length > 1 ? models.at(-1) : undefined;
  rememberReport(result, { attempts: state.attempts(), ...(model === undefined ? {} : { model }) });
  return result;
}

function reportRetry(
  { delayMs, reason, message }: RetryDecision,
  error: unknown,
  state: RetryState,
  options: RetryOptions,
  model?: string,
): void {
  const event = { attempt: state.attempts(), delayMs, reason, message, error };
  notify(options.onRetry, model === undefined ? event : { ...event, model });
}
