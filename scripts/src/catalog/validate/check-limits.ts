import { type CatalogTables, classify, parseBody } from '@venice/errors-core/recognizer';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** The status of a request above a limit. */
const REFUSED = 429;

/** Checks that core recognizes the refusal of each budget and limit of `api.yaml`. */
export function checkLimits({ api }: ValidCatalog, tables: CatalogTables): Problem[] {
  const { budgets, limits } = api.value;
  const refusals = [
    ...Object.entries(budgets).map(([limiter, { message }]) => ({
      path: ['budgets', limiter, 'message'],
      body: { error: message },
      // What `details.limiter` has to be; `undefined` for any value.
      limiter,
    })),
    ...Object.entries(limits).map(([name, { message, wireCode }]) => ({
      path: ['limits', name, 'message'],
      body: { ...(wireCode && { code: wireCode }), error: message },
      limiter: undefined,
    })),
  ];
  return refusals.flatMap(({ path, body, limiter }) => {
    const evidence = { status: REFUSED, headers: new Map(), body: parseBody(body, tables), route: undefined };
    const { code, fixed } = classify(evidence, tables);
    const isRecognized = code !== undefined && (limiter ?? fixed['limiter']) === fixed['limiter'];
    return isRecognized ? [] : [api.document.problem('unrecognized-refusal', { limiter }, path)];
  });
}
