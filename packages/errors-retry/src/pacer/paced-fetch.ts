import {
  belongsToVenice,
  type FetchResponse,
  isFetchResponse,
  lookUpRateLimit,
  readFetchBody,
  readFetchCall,
  wrapFetch,
} from '@venice/errors-core/adapter';
import { readFailure } from './answer/read-failure.js';
import { unsentResponse } from './answer/stored-failure.js';
import { trackBody } from './answer/track-body.js';
import type { Pace } from './pace.js';
import type { PacerOptions } from './pacer-options.js';
import { Passage } from './passage.js';
import { bodyOfCall, type PacedRequest } from './request/paced-request.js';

/** A function that is called like `fetch`. */
export type FetchFunction = (...args: never[]) => Promise<unknown>;

/** Returns a `fetch` that keeps to a pace. Responses without an error are passed on as they are. */
export function pacedFetch<Fetch extends FetchFunction>(
  fetch: Fetch,
  pace: Pace,
  options: PacerOptions,
): Fetch {
  return wrapFetch(fetch, async (args, send) => {
    const { method, url, headers, signal } = readFetchCall(args);
    if (!belongsToVenice(url, options)) return send(args);
    if (isAborted(signal)) throw signal?.reason;
    const given: unknown = bodyOfCall(args, options, signal);
    const body: unknown = given instanceof Promise ? await given : given;
    const request = pace.read({ method, url, headers, body });
    const decision = pace.admit(request, signal);
    const admitted = decision instanceof Promise ? await decision : decision;
    if (!(admitted instanceof Passage)) {
      if ('thrown' in admitted) throw admitted.thrown;
      return unsentResponse(admitted.failure, admitted.waitMs, url);
    }
    try {
      const response = await send(args);
      // Almost every response is the runtime's own: it is not examined.
      if (response instanceof Response || isFetchResponse(response)) {
        return response.status >= 400
          ? await settleFailure(response, request, admitted, { options, signal })
          : settle(response, admitted, pace.now());
      }
      admitted.end();
      return response;
    } catch (thrown) {
      if (!isAborted(signal)) admitted.lose(thrown);
      admitted.end();
      throw thrown;
    }
  });
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Counts a response without an error. It is in flight until its body has ended if a limit concerns that. */
function settle(response: FetchResponse, passage: Passage, now: number): FetchResponse {
  passage.succeed(lookUpRateLimit(response.headers, now));
  if (!passage.isLimited) {
    passage.end();
    return response;
  }
  return trackBody(response, () => {
    passage.end();
  });
}

/** No `Response` can be made with a higher one, so its body is left unread. */
const HIGHEST_STATUS = 599;

/** Counts a failed response, and returns it with its body, which is read within the limits of the options. */
async function settleFailure(
  response: FetchResponse,
  request: PacedRequest,
  passage: Passage,
  { options, signal }: { readonly options: PacerOptions; readonly signal: AbortSignal | undefined },
): Promise<unknown> {
  const { status, headers } = response;
  if (status > HIGHEST_STATUS) {
    passage.end();
    return response;
  }
  const text = (await readFetchBody(response, options, signal)) ?? '';
  const { error, failure } = readFailure({ status, headers, text }, request);
  passage.fail(error, failure);
  passage.end();
  return withText(response, text);
}

/** They describe the bytes that were received, not the text that is passed on. */
const HEADERS_OF_THE_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding'];

/** Returns a failed response whose body was read, with the text of the body. */
function withText(response: FetchResponse, text: string): FetchResponse {
  const { status, headers } = response;
  const copied = new Headers(isPairs(headers) ? [...headers] : undefined);
  for (const name of HEADERS_OF_THE_TRANSFER) copied.delete(name);
  const statusText = 'statusText' in response ? response.statusText : '';
  const url = 'url' in response ? response.url : '';
  return Object.defineProperties(new Response(text, { status, headers: copied }), {
    statusText: { value: statusText },
    url: { value: url },
  });
}

/** The headers of every `fetch`. */
function isPairs(headers: object): headers is Iterable<[string, string]> {
  return Symbol.iterator in headers;
}
