import { type AdapterOptions, findInBandError } from '@venice/errors-core/adapter';
import { bodyInMemory } from './response-data.js';
import { routeOfRequest, type SentRequest, urlOf } from './sent-request.js';

/** As much of a successful response as is looked at. */
interface SuccessfulResponse {
  readonly status: number;
  readonly headers: object;
  readonly config: SentRequest;
  readonly data?: unknown;
}

/** Throws the error that a successful response tells; of a body that axios left unread only the headers speak. */
export function throwErrorInResponse(response: unknown, { isVenice }: AdapterOptions): void {
  if (!isSuccessfulResponse(response)) return;
  const { status, headers, config, data } = response;
  if (isVenice?.(urlOf(config)) === false) return;
  const error = findInBandError({ status, headers, body: bodyInMemory(data), route: routeOfRequest(config) });
  if (error !== undefined) throw error;
}

function isSuccessfulResponse(value: unknown): value is SuccessfulResponse {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number' &&
    'headers' in value &&
    typeof value.headers === 'object' &&
    'config' in value &&
    typeof value.config === 'object'
  );
}
