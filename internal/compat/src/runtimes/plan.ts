import { toVeniceError, veniceErrorCodes } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';
import type { VeniceErrorServer } from '@venice/errors-testing/server';
import type { Plan } from './checks/plan.js';

const ROUTE = 'POST /chat/completions';
const [METHOD, PATH] = ['POST', '/chat/completions'];
/** Longer than any client waits in a check. */
const DELAY_MS = 20_000;

/** Adds what a runtime checks to a server. `limit` is the number of examples of each code. */
export function planFor(
  server: VeniceErrorServer,
  { codes = veniceErrorCodes, limit = Infinity }: { codes?: typeof veniceErrorCodes; limit?: number } = {},
): Plan {
  const overloaded = { status: 503, body: { error: 'The model is overloaded.' } };
  return {
    examples: codes.flatMap((code) =>
      veniceErrorExamples(code)
        .slice(0, limit)
        .map((example, index) => {
          const [method = '', path = ''] = (example.route ?? ROUTE)
            .replace(/\{[^}]+\}/g, 'example')
            .split(' ');
          return {
            name: `${code}, example ${index + 1}`,
            baseURL: server.answer(example).baseURL,
            method,
            path,
            expected: toVeniceError({ ...example, route: `${method} ${path}` }).toJSON(),
            isSuccess: example.status < 400,
          };
        }),
    ),
    streams: codes.map((code) => ({
      name: `${code} in a stream`,
      baseURL: server.answer(code, { as: 'stream', delayMs: 0 }).baseURL,
      method: METHOD,
      path: PATH,
      expected: { code, route: ROUTE },
      isSuccess: false,
    })),
    huge: exchange(
      'an error body of megabytes',
      server.answer({ ...overloaded, body: 'x'.repeat(3_000_000) }),
    ),
    endless: exchange(
      'an error body without an end',
      server.answer(overloaded, { as: 'endless', delayMs: 1 }),
    ),
    hanging: exchange(
      'an error body that hangs',
      server.answer(overloaded, { as: 'slow', delayMs: DELAY_MS }),
    ),
  };
}

function exchange(name: string, { baseURL }: { readonly baseURL: string }) {
  return { name, baseURL, method: METHOD, path: PATH };
}
