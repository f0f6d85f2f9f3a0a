import {
  belongsToVenice,
  type FetchResponse,
  isFetchResponse,
  rateLimitOf,
  readFetchBody,
  readFetchCall,
} from '@venice/errors-core/adapter';
import type { FetchLike } from '../fetch-like.js';
import { readFailure } from './answer/read-failure.js';
import { unsentResponse } from './answer/stored-failure.js';
import { trackBody } from './answer/track-body.js';
import type { Pace, Passage } from './pace.js';
import type { PacerOptions } from './pacer-options.js';
import { bodyOfCall, type PacedRequest, readPacedRequest } from './request/paced-request.js';

/** Returns a `fetch` that keeps to a pace. Responses without an error are passed on as they are. */
export function pacedFetch<Fetch extends FetchLike>(fetch: Fetch, pace: Pace, options: PacerOptions): Fetch {
  const { scopeOf = ({ user }) => user } = options;
  return new Proxy(fetch, {
    async apply(target, _thisArgument, args: readonly unknown[]): Promise<unknown> {
      const { method, url, headers, signal } = readFetchCall(args);
      const send = (): unknown => Reflect.apply(target, undefined, args);
      if (!belongsToVenice(url, options)) return send();
      signal?.throwIfAborted();
      const request = readPacedRequest({ method, url, headers, body: await bodyOfCall(args) }, scopeOf);
      const admitted = await pace.admit(request, signal);
      if ('failure' in admitted) return unsentResponse(admitted.failure, admitted.waitMs, url);
      if ('thrown' in admitted) throw admitted.thrown;
      try {
        const response = await send();
        return await settle(response, request, admitted, { pace, options, signal });
      } catch (thrown) {
        if (signal?.aborted !== true) admitted.lose(thrown);
        admitted.end();
        throw thrown;
      }
    },
  });
}

interface Settling {
  readonly pace: Pace;
  readonly options: PacerOptions;
  readonly signal: AbortSignal | undefined;
}

async function settle(
  response: unknown,
  request: PacedRequest,
  passage: Passage,
  { pace, options, signal }: Settling,
): Promise<unknown> {
  if (!isFetchResponse(response)) {
    passage.end();
    return response;
  }
  const { status, headers } = response;
  if (status < 400) {
    passage.succeed(rateLimitOf(headers, pace.now()));
    if (passage.isTracked) return trackBody(response, passage.end);
    passage.end();
    return response;
  }
  const text = (await readFetchBody(response, options, signal)) ?? '';
  const { error, failure } = readFailure({ status, headers, text }, request);
  passage.fail(error, failure);
  passage.end();
  return readResponse(response, text);
}

/** They describe the bytes that were received, not the text that is passed on. */
const HEADERS_OF_THE_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding'];

/** Returns a failed response whose body was read, with the same body. */
function readResponse(response: FetchResponse, text: string): Response {
  const headers = new Headers(Object.fromEntries(readHeaders(response.headers)));
  for (const name of HEADERS_OF_THE_TRANSFER) headers.delete(name);
  return rewrittenResponse(response, headers, text);
}
