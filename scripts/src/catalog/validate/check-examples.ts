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
  const [plain, ...others] = examplesOf(entry);
  const located = [
    { example: plain, here: [...path, 'message'] },
    ...others.map((example) => ({ example, here: [...path, 'examples', entry.examples.indexOf(example)] })),
  ];
  for (const { example, here } of located) {
    const { status, headers, body, route } = example;
    if (route !== undefined && !tables.routes.includes(normalizeRoute(route, tables) ?? '')) {
      problems.push(
        document.problem(
          [...here, 'route'],
          `"${route}" is no route of api.yaml`,
          'add the route there, or mend it',
        ),
      );
    }
    const found = classify({ status, headers: readHeaders(headers), body: parseBody(body, tables) }, tables);
    if (found.code === code) continue;
    // Whoever shares its sentence was named already.
    if (found.code === undefined && isDisputed) continue;
    const means =
      found.code === undefined ? 'is not recognised' : `means ${found.code} (by ${found.matchedBy})`;
    problems.push(
      document.problem(
        here,
        `this example ${means}`,
        'list its sentence or code under wire, or move it to the code it means',
      ),
    );
  }
  return problems;
}
