import { basename } from 'node:path/posix';
import { z } from 'zod';
import { type CatalogDocument, parseYaml } from '../document.js';
import { type CatalogFiles, isFamily, properPath, singlePath } from '../load.js';
import { buildTables } from '../model/build-tables.js';
import { locateWire } from '../model/located.js';
import { type SingleFiles, singleFiles, type ValidCatalog } from '../model/valid-catalog.js';
import { compare, type Problem } from '../problem.js';
import { code } from '../schema/common.js';
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
export function validate(files: CatalogFiles) {
  const problems: Problem[] = [];
  const read = (file: string, schema: z.ZodType): CatalogDocument => {
    const document = parseYaml(file, files.get(file) ?? '');
    problems.push(...document.problems, ...checkStyle(document), ...checkSchema(schema, document));
    return document;
  };
  const paths = [...files.keys()].sort(compare);
  const families = paths.filter(isFamily).map((file) => readFamily(read(file, familyFile)));
  const singles = bySingleFile((name) => read(singlePath(name), singleFiles.shape[name]));
  const places = bySingleFile((name) => singles[name].place);

  const codes = families.flatMap((family) => family.codes);
  const errors = families.flatMap((family) => family.errors);
  const wire = locateWire(
    errors,
    singleFiles.shape.dialects.safeParse(singles.dialects.value).data,
    places.dialects,
  );
  const claims = checkClaims(codes, wire);
  // Codes that claim the same message: until that is fixed, the message identifies neither of them.
  const disputed = new Set(
    claims.flatMap((claim) =>
      claim.id === 'message-claimed-twice' ? [claim.subject, String(claim.facts.code)] : [],
    ),
  );
  problems.push(...paths.flatMap(checkPath), ...claims);

  const { data: values } = singleFiles.safeParse(bySingleFile((name) => singles[name].value));
  if (values === undefined) return { catalog: undefined, problems };
  const catalog: ValidCatalog = { ...values, ...wire, places, families, errors };
  // Of two equal keys one is not read: what it contains would be missing.
  const repeated = new Set(problems.flatMap(({ id, subject }) => (id === 'repeated-key' ? [subject] : [])));
  // The codes are only known if every file of errors can be read, the messages if every entry can be read too.
  const areCodesKnown = families.every(({ name, isRead }) => isRead && !repeated.has(name));
  const areMessagesKnown = areCodesKnown && errors.length === codes.length && repeated.size === 0;
  const isCode = (name: string): boolean => !areCodesKnown || codes.some(({ code }) => code === name);
  const tables = buildTables(catalog);
  problems.push(
    ...errors.flatMap((error) => [...checkFields(error, catalog), ...checkTexts(error, catalog)]),
    ...checkPolicy(catalog),
    ...checkReferences(catalog, isCode),
    ...checkReports(catalog),
    ...checkDialects(catalog),
    ...(areMessagesKnown ? checkLimits(catalog, tables) : []),
    ...checkExamples(errors, tables, disputed),
  );
  return { catalog: problems.length === 0 ? catalog : undefined, problems };
}

function bySingleFile<Value>(valueOf: (name: keyof SingleFiles) => Value) {
  const entries = singleFiles.keyof().options.map((name) => [name, valueOf(name)]);
  return Object.fromEntries(entries) as Record<keyof SingleFiles, Value>;
}

/** Reads a file entry by entry, so that a mistake in one does not hide mistakes in others. */
function readFamily({ value, place }: CatalogDocument) {
  const family = basename(place.file, '.yaml');
  const { summary, errors } = soundParts.parse(value);
  const entries = Object.entries(errors).map(([code, entry]) => ({
    located: { code, place: place.at('errors', code) },
    entry: errorEntry.safeParse(entry).data,
  }));
  return {
    name: family,
    summary,
    /** Whether the codes of all its errors are known. */
    isRead: namedErrors.safeParse(value).success,
    codes: entries.map(({ located }) => located),
    // Only those whose form is valid.
    errors: entries.flatMap(({ located, entry }) => (entry ? [{ ...entry, ...located, family }] : [])),
  };
}

const soundParts = z
  .looseObject({ summary: z.string().catch(''), errors: z.record(z.string(), z.unknown()).catch({}) })
  .catch({ summary: '', errors: {} });

const namedErrors = z.object({ errors: z.record(code, z.unknown()) });

/** The file of a family names it in types, tables and documents. Files that do not belong to the catalog would be ignored. */
function checkPath(file: string): Problem[] {
  const { place } = parseYaml(file, '');
  const name = basename(file, '.yaml');
  const help = 'rename the file: write lower case, words joined with hyphens';
  if (properPath(file) !== file) return [place.problem('ignored-file', { path: properPath(file) })];
  return /^[a-z]+(-[a-z]+)*$/.test(name) ? [] : [place.problem('invalid-name', { name, help })];
}
