import { isDeepStrictEqual } from 'node:util';
import {
  type CatalogTables,
  classify,
  normalizeRoute,
  parseBody,
  readHeaders,
} from '@venice/errors-core/recognizer';
import { examplesOf } from '../model/catalog-model.js';
import type { LocatedError } from '../model/located.js';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** Checks that core's own functions recognize every example as its code, with the tables just built. */
export function checkExamples(
  errors: readonly LocatedError[],
  tables: CatalogTables,
  disputed: ReadonlySet<string>,
): Problem[] {
  const located = errors.flatMap((error) =>
    examplesOf(error).map((example, index, [plain]) => ({
      code: error.code,
      example,
      isRepeated: index > 0 && isDeepStrictEqual(example, plain),
      place: error.place.at(...(index === 0 ? ['message'] : ['examples', index - 1])),
    })),
  );
  return located.flatMap(({ code, example, isRepeated, place }) => {
    const problems: Problem[] = [];
    const { status, headers, body } = example;
    const route = normalizeRoute(example.route, tables);
    if (isRepeated) problems.push(place.problem('plain-example', {}));
    if (example.route !== undefined && !tables.routes.includes(route ?? '')) {
      problems.push(place.at('route').problem('unknown-route', { route: example.route }));
    }
    const evidence = { status, headers: readHeaders(headers), body: parseBody(body, tables), route };
    const found = classify(evidence, tables);
    // If it is disputed, the error that shares its message is already reported.
    if (found.code === code || (found.code === undefined && disputed.has(code))) return problems;
    const facts = found.code === undefined ? {} : { code: found.code, matchedBy: found.matchedBy };
    return [...problems, place.problem('example-recognition', facts)];
  });
}

/** The status of a request above a limit. */
const REFUSED = 429;

/** Checks that core recognizes the refusal of each budget and limit of `api.yaml`. */
export function checkLimits({ api, places }: ValidCatalog, tables: CatalogTables): Problem[] {
  const refusals = [
    ...Object.entries(api.budgets).map(([limiter, { message }]) => ({
      place: places.api.at('budgets', limiter, 'message'),
      body: { error: message },
      // What `details.limiter` has to be; `undefined` for any value.
      limiter,
    })),
    ...Object.entries(api.limits).map(([name, { message, wireCode }]) => ({
      place: places.api.at('limits', name, 'message'),
      body: { ...(wireCode && { code: wireCode }), error: message },
      limiter: undefined,
    })),
  ];
  return refusals.flatMap(({ place, body, limiter }) => {
    const evidence = { status: REFUSED, headers: new Map(), body: parseBody(body, tables), route: undefined };
    const { code, fixed } = classify(evidence, tables);
    const isRecognized = code !== undefined && (limiter ?? fixed['limiter']) === fixed['limiter'];
    return isRecognized ? [] : [place.problem('unrecognized-refusal', { limiter })];
  });
}
