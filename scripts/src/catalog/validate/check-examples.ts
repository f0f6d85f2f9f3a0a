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
  return errors.flatMap((error) => checkExamplesOf(error, tables, disputed.has(error.code)));
}

function checkExamplesOf(
  { code, entry, document, path }: LocatedError,
  tables: CatalogTables,
  isDisputed: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const [plain, ...others] = examplesOf(entry);
  const located = [
    { example: plain, here: [...path, 'message'] },
    ...others.map((example, index) => ({ example, here: [...path, 'examples', index] })),
  ];
  for (const { example, here } of located) {
    const { status, headers, body, route } = example;
    if (example !== plain && isDeepStrictEqual(example, plain)) {
      problems.push(document.problem('plain-example', {}, here));
    }
    if (route !== undefined && !tables.routes.includes(normalizeRoute(route, tables) ?? '')) {
      problems.push(document.problem('unknown-route', { route }, [...here, 'route']));
    }
    const found = classify(
      {
        status,
        headers: readHeaders(headers),
        body: parseBody(body, tables),
        route: normalizeRoute(route, tables),
      },
      tables,
    );
    if (found.code === code) continue;
    // The error that shares its message is already reported.
    if (found.code === undefined && isDisputed) continue;
    const facts = found.code === undefined ? {} : { code: found.code, matchedBy: found.matchedBy };
    problems.push(document.problem('example-recognition', facts, here));
  }
  return problems;
}
