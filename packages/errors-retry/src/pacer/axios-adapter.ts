import {
  belongsToVenice,
  isAbortSignal,
  isRecord,
  lookUpRateLimit,
  markUnsent,
  read,
} from '@venice/errors-core/adapter';
import { readFailure } from './answer/read-failure.js';
import { headersOf, type StoredFailure } from './answer/stored-failure.js';
import { takeText } from './answer/take-text.js';
import type { Pace } from './pace.js';
import type { PacerOptions } from './pacer-options.js';
import { Passage } from './passage.js';
import type { PacedRequest } from './request/paced-request.js';

/** An adapter of axios, of any version. */
export type AxiosAdapterLike = (config: never) => Promise<unknown>;

/** Returns an adapter of axios that keeps to a pace. It resolves and rejects as the given one does. */
export function pacedAdapter<Adapter extends AxiosAdapterLike>(
  adapter: Adapter,
  pace: Pace,
  options: PacerOptions,
): Adapter {
  return new Proxy(adapter, {
    async apply(target, _thisArgument, args: readonly unknown[]): Promise<unknown> {
      const [config] = args;
      const send = async (): Promise<unknown> => {
        const response: unknown = await Reflect.apply(target, undefined, args);
        return response;
      };
      const url = urlOf(config);
      if (!belongsToVenice(url, options)) return send();
      const request = pace.read({
        method: text(read(config, 'method')) || 'GET',
        url,
        headers: plain(read(config, 'headers')),
        body: read(config, 'data'),
      });
      const given = read(config, 'signal');
      const signal = isAbortSignal(given) ? given : undefined;
      const admitted = await pace.admit(request, signal);
      if (!(admitted instanceof Passage)) {
        if ('thrown' in admitted) throw admitted.thrown;
        return answer(config, admitted.failure, admitted.waitMs);
      }
      const settle = async (response: object): Promise<void> => {
        if (Number(read(response, 'status')) < 400) settleSuccess(response, admitted, pace);
        else await settleFailure(response, request, admitted, { options, signal });
      };
      let response: unknown;
      try {
        response = await send();
      } catch (caught) {
        const failed = read(caught, 'response');
        if (isRecord(failed)) await settle(failed);
        else {
          if (read(caught, '__CANCEL__') !== true) admitted.lose(caught);
          admitted.end();
        }
        throw caught;
      }
      if (isRecord(response)) await settle(response);
      else admitted.end();
      return response;
    },
  });
}

/** Counts a response without an error. A stream is in flight until it ends, if a limit concerns that. */
function settleSuccess(response: object, passage: Passage, pace: Pace): void {
  passage.succeed(lookUpRateLimit(plain(read(response, 'headers')), pace.now()));
  const data = read(response, 'data');
  const once = read(data, 'once');
  if (passage.isLimited && typeof once === 'function') {
    const end = (): void => {
      passage.end();
    };
    for (const event of ['close', 'end', 'error']) Reflect.apply(once, data, [event, end]);
  } else passage.end();
}

/** Counts a failed response. Its body is read, whatever the `responseType`, and stays readable. */
async function settleFailure(
  response: object,
  request: PacedRequest,
  passage: Passage,
  { options, signal }: { readonly options: PacerOptions; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const status = Number(read(response, 'status'));
  const headers = plain(read(response, 'headers'));
  const text = await takeText(response, options, signal);
  const { error, failure } = readFailure({ status, headers, text }, request);
  passage.fail(error, failure);
  passage.end();
}

/**
 * Resolves or rejects with the response to a request that was not sent, as axios does for its status. Its `data` is text,
 * whatever the `responseType`.
 */
function answer(config: unknown, failure: StoredFailure, waitMs: number): object {
  const { status, body } = failure;
  const response = markUnsent({
    status,
    statusText: '',
    data: body,
    headers: headersOf(failure, waitMs),
    config,
    request: {},
  });
  const validate = read(config, 'validateStatus');
  const isValid = typeof validate !== 'function' || Boolean(Reflect.apply(validate, undefined, [status]));
  if (isValid) return response;
  throw Object.assign(new Error(`Request failed with status code ${status}`), {
    name: 'AxiosError',
    isAxiosError: true,
    code: status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE',
    status,
    config,
    request: {},
    response,
    toJSON: () => ({ name: 'AxiosError', message: `Request failed with status code ${status}`, status }),
  });
}

function urlOf(config: unknown): string {
  const base = text(read(config, 'baseURL'));
  const url = text(read(config, 'url'));
  return base === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(url)
    ? url
    : `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`;
}

/** `AxiosHeaders` and plain objects, as an object of texts. */
function plain(headers: unknown): object {
  const toJSON = read(headers, 'toJSON');
  const object: unknown = typeof toJSON === 'function' ? Reflect.apply(toJSON, headers, []) : headers;
  return isRecord(object) ? object : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
