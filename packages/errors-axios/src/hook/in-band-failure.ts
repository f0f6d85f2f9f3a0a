import type { AnyVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  belongsToVenice,
  findInBandError,
  type InBandErrorOptions,
  isRecord,
  isSingleUse,
  read,
  reportNotices,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import { attachError } from '../failure/attach-error.js';
import { maskResponse } from '../failure/mask-response.js';
import { bodyInMemory } from '../failure/response-data.js';
import { routeOfRequest, secretsOf, type SentRequest, urlOf } from '../failure/sent-request.js';

/** The parts of a successful response that are read. */
interface SuccessfulResponse {
  readonly status: number;
  readonly headers: object;
  readonly config: SentRequest;
  data?: unknown;
  readonly request?: unknown;
}

/**
 * An error in the form of an `AxiosError`, for a response that axios takes for a success. It has no class of
 * axios, because this package never imports axios at run time.
 */
export interface InBandFailure extends Error {
  readonly isAxiosError: true;
  readonly code: 'ERR_BAD_RESPONSE';
  readonly status: number;
  readonly config: SentRequest;
  readonly request: unknown;
  readonly response: SuccessfulResponse;
  toJSON(): object;
}

/**
 * Reports the announcements in a successful response, and returns what to reject with if it contains an error. If
 * axios left the body unread, only the headers are searched. Never throws.
 */
export function readSuccess(
  response: unknown,
  options: AdapterOptions & InBandErrorOptions & SigningOptions,
): InBandFailure | undefined {
  if (!isSuccessfulResponse(response)) return undefined;
  const { status, headers, config, data } = response;
  if (!belongsToVenice(urlOf(config), options)) return undefined;
  const route = routeOfRequest(config);
  reportNotices({ headers, route }, options);
  if (options.inBandErrors !== true) return undefined;
  const singleUse = options.signRequest === undefined && isSingleUse(config.headers);
  const secrets = secretsOf(config);
  const error = findInBandError({ status, headers, body: bodyInMemory(data), route, singleUse, secrets });
  if (error === undefined) return undefined;
  const failure = createInBandFailure(response, error);
  maskResponse(response, secrets);
  return failure;
}

function createInBandFailure(response: SuccessfulResponse, error: AnyVeniceError): InBandFailure {
  const { status, config, request } = response;
  const failure = Object.assign(new Error(error.message), {
    isAxiosError: true,
    code: 'ERR_BAD_RESPONSE',
    status,
    config,
    request,
    response,
    toJSON,
  } as const);
  const hidden = { enumerable: false, configurable: true, writable: true };
  Object.defineProperties(failure, { name: { ...hidden, value: 'AxiosError' }, toJSON: hidden });
  attachError(failure, error);
  return failure;
}

/** The JSON that axios makes of its errors. `hideRequest` replaces it. */
function toJSON(this: Omit<InBandFailure, 'toJSON'>): object {
  const { name, message, code, status, stack, config } = this;
  return { name, message, code, status, stack, config };
}

function isSuccessfulResponse(value: unknown): value is SuccessfulResponse {
  return (
    typeof read(value, 'status') === 'number' &&
    isRecord(read(value, 'headers')) &&
    isRecord(read(value, 'config'))
  );
}
