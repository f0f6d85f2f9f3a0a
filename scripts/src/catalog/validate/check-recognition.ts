import { isDeepStrictEqual } from 'node:util';
import {
  type CatalogTables,
  classify,
  normalizeRoute,
  parseBody,
  readHeaders,
} from '@venice/errors-core/recognizer';
import { examplesOf } from '../model/catalog-model.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** Checks that core's own functions recognize every example as its code, with the tables just built. */
export function checkExamples(
  errors: readonly LocatedError[],
  tables: CatalogTables,
  disputed: ReadonlySet<string>,
): Problem[] {
  const located = errors.flatMap((error) =>
    examplesOf(error.entry).map((example, index) => ({ ...error, example, index })),
  );
  return located.flatMap(({ code, entry, document, path: parent, example, index }) => {
    const path = [...parent, ...(index === 0 ? ['message'] : ['examples', index - 1])];
    const problems: Problem[] = [];
    const route = normalizeRoute(example.route, tables);
    if (index > 0 && isDeepStrictEqual(example, examplesOf(entry)[0])) {
      problems.push(document.problem('plain-example', {}, path));
    }
    if (example.route !== undefined && !tables.routes.includes(route ?? '')) {
      problems.push(document.problem('unknown-route', { route: example.route }, [...path, 'route']));
    }
    const { status, headers, body } = example;
    const evidence = { status, headers: readHeaders(headers), body: parseBody(body, tables), route };
    const found = classify(evidence, tables);
    // If it is disputed, the error that shares its message is already reported.
    if (found.code === code || (found.code === undefined && disputed.has(code))) return problems;
    const facts = found.code === undefined ? {} : { code: found.code, matchedBy: found.matchedBy };
    return [...problems, document.problem('example-recognition', facts, path)];
  });
}

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
