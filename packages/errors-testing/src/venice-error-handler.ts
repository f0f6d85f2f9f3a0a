import type { VeniceErrorCode } from '@venice/errors-core';
import { requireCode, requireKnown, requireOptions } from './checks/refuse.js';
import { basePath, routes } from './generated/examples.js';
import { OVERRIDES, type VeniceErrorOverrides } from './response/documented-response.js';
import { veniceErrorResponse } from './venice-error-response.js';
import { veniceErrorStreamResponse } from './venice-error-stream-response.js';

/** The part of `http` of Mock Service Worker that a handler is made of. */
export interface HandlerFactories<Handler> {
  all(path: string, resolver: () => Response | undefined): Handler;
  get(path: string, resolver: () => Response | undefined): Handler;
  post(path: string, resolver: () => Response | undefined): Handler;
  patch(path: string, resolver: () => Response | undefined): Handler;
  delete(path: string, resolver: () => Response | undefined): Handler;
}

/** Changes to the response of a handler, and when it responds. */
export interface VeniceErrorHandlerOptions<
  Code extends VeniceErrorCode = VeniceErrorCode,
> extends VeniceErrorOverrides<Code> {
  /**
   * The route that fails, such as `POST /video/retrieve`.
   *
   * @defaultValue every route of the API, on every host
   */
  readonly route?: string | undefined;
  /**
   * The number of requests that fail. Later ones go to the next handler, or to the network.
   *
   * @defaultValue `Infinity`
   */
  readonly times?: number | undefined;
  /**
   * `stream`: as {@link veniceErrorStreamResponse}.
   *
   * @defaultValue `'response'`
   */
  readonly as?: 'response' | 'stream' | undefined;
}

/**
 * Returns a handler for Mock Service Worker that responds with an error of the API.
 *
 * @param http - `http` of the package `msw`.
 * @throws A `TypeError` for an unknown code, shape, route or option, with the valid ones.
 *
 * @example
 * ```ts
 * import { http } from 'msw';
 * import { veniceErrorHandler } from '@venice/errors-testing';
 *
 * export const handlers = [
 *   veniceErrorHandler(http, 'MODEL_OVERLOADED', { route: 'POST /chat/completions', times: 2 }),
 *   veniceErrorHandler(http, 'INSUFFICIENT_BALANCE'),
 * ];
 * ```
 */
export function veniceErrorHandler<Handler, Code extends VeniceErrorCode>(
  http: HandlerFactories<Handler>,
  code: Code,
  options: VeniceErrorHandlerOptions<Code> = {},
): Handler {
  requireCode(code);
  requireOptions(options, [...OVERRIDES, 'times', 'as']);
  const { route, times = Infinity, as = 'response', ...overrides } = options;
  if (route !== undefined) requireKnown('route', route, routes);
  requireKnown('delivery', as, ['response', 'stream']);
  const respond = (): Response => {
    if (as === 'response') return veniceErrorResponse(code, overrides);
    const { status: _status, ...streamed } = overrides;
    return veniceErrorStreamResponse(code, streamed);
  };
  // Refuses an unknown shape when the handler is made.
  respond();
  let failures = 0;
  const resolver = (): Response | undefined => (failures++ < times ? respond() : undefined);

  const [method, path = '/*'] = route === undefined ? [] : route.split(' ');
  const pattern = path.startsWith('https:') ? path : `*${basePath}${path}`;
  const parameters = pattern.replace(/\{(\w+)\}/g, ':$1');
  switch (method) {
    case 'GET':
      return http.get(parameters, resolver);
    case 'POST':
      return http.post(parameters, resolver);
    case 'PATCH':
      return http.patch(parameters, resolver);
    case 'DELETE':
      return http.delete(parameters, resolver);
    default:
      return http.all(parameters, resolver);
  }
}
