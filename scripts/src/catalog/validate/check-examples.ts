import {
  type CatalogTables,
  classify,
  normalizeRoute,
  parseBody,
  readHeaders,
} from '@venice/errors-core/recognizer';
import type { LocatedError } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** Every example means its own code to the very functions that users run, with the tables just built. */
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
  entry.examples.forEach(({ status, headers, body, route }, index) => {
    const here = [...path, 'examples', index];
    if (index === 0 && !isPlain(body, entry.message)) {
      problems.push(
        document.problem(
          [...here, 'body'],
          'the first example is not the plain one',
          'make its body { error: "<message>" }',
        ),
      );
    }
    if (index === 0 && status !== entry.status) {
      problems.push(
        document.problem(
          [...here, 'status'],
          `the first example has not the status ${entry.status}`,
          'use it',
        ),
      );
    }
    if (route !== undefined && !tables.routes.includes(normalizeRoute(route, tables) ?? '')) {
      problems.push(
        document.problem(
          [...here, 'route'],
          `"${route}" is no route of api.yaml`,
          'add the route there, or mend it',
        ),
      );
    }
    const found = classify(
      { status, headers: readHeaders(headers), body: parseBody(body, tables.shapes) },
      tables,
    );
    if (found.code === code) return;
    // Whoever shares its sentence was named already.
    if (found.code === undefined && isDisputed) return;
    const means =
      found.code === undefined ? 'is not recognised' : `means ${found.code} (by ${found.matchedBy})`;
    problems.push(
      document.problem(
        here,
        `this example ${means}`,
        'list its sentence or code under wire, or move it to the code it means',
      ),
    );
  });
  return problems;
}

function isPlain(body: unknown, message: string): boolean {
  return JSON.stringify(body) === JSON.stringify({ error: message });
}
