import { isDeepStrictEqual } from 'node:util';
import {
  type CatalogTables,
  classify,
  normalizeRoute,
  parseBody,
  readHeaders,
} from '@venice/errors-core/recognizer';
import { examplesOf } from '../model/examples.js';
import type { LocatedError } from '../model/valid-catalog.js';
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
