import type { Problem } from '../catalog/problem.js';
import { sentencesOf } from '../model/sentences.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';

/** What each entry means by itself and of the files around it: nothing names what is not there. */
export function checkMeaning(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  return [
    ...catalog.errors.flatMap((error) => [...checkCaptures(error, catalog), ...checkWait(error)]),
    ...checkReferences(catalog, isCode),
  ];
}

function checkCaptures(error: LocatedError, { shapes }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const problems: Problem[] = [];
  const captured = new Set<string>();
  const known = new Set([...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)]);
  for (const sentence of sentencesOf(error)) {
    for (const name of sentence.rule.captures) {
      if (name === null) continue;
      captured.add(name);
      if (known.has(name)) continue;
      problems.push(
        document.problem(
          sentence.path,
          `{${name}} is not one of its fields`,
          `declare "${name}" under fields, or write {}`,
        ),
      );
    }
    if (sentence.rule.literals.slice(1, -1).includes('')) {
      problems.push(
        document.problem(
          sentence.path,
          'two variable parts stand side by side',
          'put text between them, or make them one',
        ),
      );
    }
  }
  for (const [name, field] of Object.entries(entry.fields)) {
    if (Object.hasOwn(shapes.value.fields, name)) {
      problems.push(
        document.problem(
          [...path, 'fields', name],
          `every error has the field "${name}" already`,
          'remove it here, or choose another name',
          'key',
        ),
      );
    }
    if (field.from !== undefined || captured.has(name)) continue;
    problems.push(
      document.problem(
        [...path, 'fields', name],
        `nothing fills the field "${name}"`,
        `add "from", or a wording with {${name}}`,
        'key',
      ),
    );
  }
  return problems;
}

function checkWait({ entry, document, path }: LocatedError): Problem[] {
  return entry.wait !== undefined && entry.retry === 'never'
    ? [
        document.problem(
          [...path, 'wait'],
          'a wait before a retry that is never made',
          'remove it, or set retry: backoff',
        ),
      ]
    : [];
}

function checkReferences(
  { families, statuses, shapes, api }: ValidCatalog,
  isCode: (code: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const familyNames = new Set(families.map(({ name }) => name));

  const rows = [
    ...Object.entries(statuses.value.statuses).map(([status, row]) => ({ path: ['statuses', status], row })),
    { path: ['otherwise'], row: statuses.value.otherwise },
  ];
  for (const { path, row } of rows) {
    if (!familyNames.has(row.family)) {
      problems.push(
        statuses.document.problem(
          [...path, 'family'],
          `there is no family "${row.family}"`,
          `use one of ${[...familyNames].join(', ')}`,
        ),
      );
    }
    if (row.code !== undefined && !isCode(row.code)) {
      problems.push(
        statuses.document.problem(
          [...path, 'code'],
          `there is no code ${row.code}`,
          'name a code of the catalog',
        ),
      );
    }
  }
  shapes.value.shapes.forEach(({ means }, index) => {
    if (means !== undefined && !isCode(means.code)) {
      problems.push(
        shapes.document.problem(
          ['shapes', index, 'means', 'code'],
          `there is no code ${means.code}`,
          'name a code of the catalog',
        ),
      );
    }
  });
  const { pathname } = new URL(api.value.baseUrl);
  if (pathname === '/') {
    problems.push(
      api.document.problem(
        ['baseUrl'],
        'the base URL has no path',
        'write it whole, such as https://host/api/v1',
      ),
    );
  }
  return problems;
}
