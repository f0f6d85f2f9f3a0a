import { z } from 'zod';
import type { CatalogDocument } from '../document.js';
import type { CatalogDocuments } from '../load.js';
import { buildTables } from '../model/build-tables.js';
import { dialectsOf } from '../model/dialects.js';
import type { Located, LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { reportsFile } from '../schema/actions.js';
import { apiFile } from '../schema/api/api.js';
import { dialectsFile } from '../schema/dialects.js';
import { differencesFile } from '../schema/differences.js';
import { errorEntry, familyFile } from '../schema/errors.js';
import { headersFile } from '../schema/headers.js';
import { shapesFile } from '../schema/shapes.js';
import { statusesFile } from '../schema/statuses.js';
import { checkExamples } from './check-examples.js';
import { checkLimits } from './check-limits.js';
import { checkMeaning } from './check-meaning.js';
import { checkSchema } from './check-schema.js';
import { checkClaims, type LocatedCode } from './claims/check-claims.js';
import { checkStyle } from './texts/check-style.js';

/** Reports every mistake in one run: the form of each entry, then the meaning of those whose form is valid. */
export function validate(documents: CatalogDocuments): {
  catalog: ValidCatalog | undefined;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const single = <Schema extends z.ZodType>(
    document: CatalogDocument,
    schema: Schema,
  ): Located<z.infer<Schema>> | undefined => {
    problems.push(...checkStyle(document));
    // A YAML error is already reported.
    if (document.value === undefined) return undefined;
    const checked = checkSchema(schema, document.value, document);
    problems.push(...checked.problems);
    return checked.problems.length === 0 ? { value: checked.value as z.infer<Schema>, document } : undefined;
  };

  const statuses = single(documents.statuses, statusesFile);
  const dialects = single(documents.dialects, dialectsFile);
  const shapes = single(documents.shapes, shapesFile);
  const headers = single(documents.headers, headersFile);
  const api = single(documents.api, apiFile);
  const reports = single(documents.reports, reportsFile);
  const differences = single(documents.differences, differencesFile);
  const families = [...documents.families].map(([name, document]) => checkFamily(name, document));
  const codes = families.flatMap((family) => family.codes);
  const errors = families.flatMap((family) => family.errors);
  const claims = checkClaims(codes, errors, dialects ? dialectsOf(dialects) : []);
  problems.push(...families.flatMap((family) => family.problems), ...claims.problems);

  if (!statuses || !dialects || !shapes || !headers || !api || !reports || !differences)
    return { catalog: undefined, problems };
  const files = { statuses, dialects, shapes, headers, api, reports, differences };
  const catalog: ValidCatalog = { families, errors, ...files };
  // The codes are only known if every file of errors can be parsed.
  const allRead = [...documents.families.values()].every(({ value }) => value !== undefined);
  const isCode = (name: string): boolean => !allRead || codes.some(({ code }) => code === name);
  const tables = buildTables(catalog);
  problems.push(
    ...checkMeaning(catalog, isCode),
    ...checkLimits(catalog, tables, isCode),
    ...checkExamples(errors, tables, claims.disputed),
  );
  return { catalog: problems.length === 0 ? catalog : undefined, problems };
}

interface CheckedFamily {
  readonly name: string;
  readonly summary: string;
  readonly codes: readonly LocatedCode[];
  /** Only those whose form is valid. */
  readonly errors: readonly LocatedError[];
  readonly problems: readonly Problem[];
}

/** Checks entry by entry, so that a mistake in one does not hide mistakes in others. */
function checkFamily(name: string, document: CatalogDocument): CheckedFamily {
  const style = [...checkFileName(name, document), ...checkStyle(document)];
  if (document.value === undefined) return { name, summary: '', codes: [], errors: [], problems: style };

  const checked = checkSchema(familyFile, document.value, document);
  const sound = soundParts.safeParse(document.value);
  const entries = Object.entries(sound.data?.errors ?? {}).map(([code, value]) => ({
    located: { code, document, path: ['errors', code] },
    entry: errorEntry.safeParse(value).data,
  }));
  return {
    name,
    summary: sound.data?.summary ?? '',
    codes: entries.map(({ located }) => located),
    errors: entries.flatMap(({ located, entry }) => (entry ? [{ ...located, family: name, entry }] : [])),
    problems: [...style, ...checked.problems],
  };
}

/** The file of a family names it in types, tables and documents. */
function checkFileName(name: string, document: CatalogDocument): Problem[] {
  const help = 'rename the file: write lower case, words joined with hyphens';
  return /^[a-z]+(-[a-z]+)*$/.test(name) ? [] : [document.problem('invalid-name', { name, help }, [])];
}

const soundParts = z.looseObject({
  summary: z.string().catch(''),
  errors: z.record(z.string(), z.unknown()).catch({}),
});
