import { z } from 'zod';
import type { CatalogDocument } from '../document.js';
import type { CatalogDocuments } from '../load.js';
import { buildTables } from '../model/build-tables.js';
import { type LocatedFiles, singleFiles, type ValidCatalog } from '../model/valid-catalog.js';
import { dialectWires } from '../model/wires.js';
import type { Problem } from '../problem.js';
import { errorEntry, familyFile } from '../schema/errors.js';
import { checkFields } from './check-fields.js';
import { checkPolicy } from './check-policy.js';
import { checkExamples, checkLimits } from './check-recognition.js';
import { checkReferences } from './check-references.js';
import { checkSchema } from './check-schema.js';
import { checkClaims } from './claims/check-claims.js';
import { checkDialects } from './claims/check-dialects.js';
import { checkReports } from './texts/check-reports.js';
import { checkStyle } from './texts/check-style.js';
import { checkTexts } from './texts/check-texts.js';

/** Reports every mistake in one run: the form of each entry, then the meaning of those whose form is valid. */
export function validate(documents: CatalogDocuments) {
  const problems: Problem[] = [];
  const files: Partial<LocatedFiles> = {};
  for (const [name, schema] of Object.entries(singleFiles)) {
    const document = documents.singles.get(name);
    if (document === undefined) continue;
    const { value, problems: found } = checkSchema<unknown>(schema, document);
    problems.push(...checkStyle(document), ...found);
    if (value !== undefined) Object.assign(files, { [name]: { value, document } });
  }
  const families = [...documents.families].map(([name, document]) => checkFamily(name, document));
  const codes = families.flatMap((family) => family.codes);
  const errors = families.flatMap((family) => family.errors);
  const { dialects } = files;
  const claims = checkClaims(codes, errors, dialects ? dialectWires({ dialects, errors }) : []);
  problems.push(...families.flatMap((family) => family.problems), ...claims.problems);

  if (!isWhole(files)) return { catalog: undefined, problems };
  const catalog: ValidCatalog = { families, errors, ...files };
  // The codes are only known if every file of errors can be parsed.
  const allRead = [...documents.families.values()].every(({ value }) => value !== undefined);
  const isCode = (name: string): boolean => !allRead || codes.some(({ code }) => code === name);
  const tables = buildTables(catalog);
  problems.push(
    ...errors.flatMap((error) => [...checkFields(error, catalog), ...checkTexts(error, catalog)]),
    ...checkPolicy(catalog),
    ...checkReferences(catalog, isCode),
    ...checkReports(catalog),
    ...checkDialects(catalog),
    ...checkLimits(catalog, tables),
    ...checkExamples(errors, tables, claims.disputed),
  );
  return { catalog: problems.length === 0 ? catalog : undefined, problems };
}

function isWhole(files: Partial<LocatedFiles>): files is LocatedFiles {
  return Object.keys(files).length === Object.keys(singleFiles).length;
}

/** Checks entry by entry, so that a mistake in one does not hide mistakes in others. */
function checkFamily(name: string, document: CatalogDocument) {
  const { problems } = checkSchema(familyFile, document);
  const sound = soundParts.safeParse(document.value);
  const entries = Object.entries(sound.data?.errors ?? {}).map(([code, value]) => ({
    located: { code, document, path: ['errors', code] },
    entry: errorEntry.safeParse(value).data,
  }));
  return {
    name,
    summary: sound.data?.summary ?? '',
    codes: entries.map(({ located }) => located),
    // Only those whose form is valid.
    errors: entries.flatMap(({ located, entry }) => (entry ? [{ ...located, family: name, entry }] : [])),
    problems: [...checkFileName(name, document), ...checkStyle(document), ...problems],
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
