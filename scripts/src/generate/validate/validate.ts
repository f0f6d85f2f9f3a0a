import { z } from 'zod';
import type { CatalogDocument } from '../catalog/document.js';
import type { CatalogDocuments } from '../catalog/load.js';
import type { Problem } from '../catalog/problem.js';
import { apiFile, errorEntry, familyFile, headersFile, shapesFile, statusesFile } from '../catalog/schema.js';
import { buildTables } from '../model/tables.js';
import type { Located, LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import { checkExamples } from './check-examples.js';
import { checkMeaning } from './check-meaning.js';
import { checkSchema } from './check-schema.js';
import { checkStyle } from './check-style.js';

/**
 * Checks everything and reports every mistake at once: the form of each entry, then the meaning of those
 * whose form is sound.
 */
export function validate(documents: CatalogDocuments): { catalog: ValidCatalog | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const single = <Schema extends z.ZodType>(document: CatalogDocument, schema: Schema): Located<z.infer<Schema>> | undefined => {
    problems.push(...checkStyle(document));
    // Unreadable YAML was reported when it was parsed.
    if (document.value === undefined) return undefined;
    const checked = checkSchema(schema, document.value, document);
    problems.push(...checked.problems);
    return checked.problems.length === 0 ? { value: checked.value as z.infer<Schema>, document } : undefined;
  };

  const statuses = single(documents.statuses, statusesFile);
  const shapes = single(documents.shapes, shapesFile);
  const headers = single(documents.headers, headersFile);
  const api = single(documents.api, apiFile);
  const families: { name: string; summary: string }[] = [];
  const errors: LocatedError[] = [];
  for (const [name, document] of documents.families) {
    const family = checkFamily(name, document);
    families.push({ name, summary: family.summary });
    errors.push(...family.errors);
    problems.push(...family.problems);
  }

  if (!statuses || !shapes || !headers || !api) return { catalog: undefined, problems };
  const catalog: ValidCatalog = { families, errors, statuses, shapes, headers, api };
  problems.push(...checkMeaning(catalog), ...checkExamples(errors, buildTables(catalog)));
  return { catalog: problems.length === 0 ? catalog : undefined, problems };
}

/** Entry by entry, so that one that is wrong does not hide what the others mean. */
function checkFamily(
  family: string,
  document: CatalogDocument,
): { summary: string; errors: LocatedError[]; problems: Problem[] } {
  const problems = checkStyle(document);
  if (document.value === undefined) return { summary: '', errors: [], problems };

  const checked = checkSchema(familyFile, document.value, document);
  problems.push(...checked.problems);
  const sound = soundParts.safeParse(document.value);
  const errors = Object.entries(sound.data?.errors ?? {}).flatMap(([code, value]) => {
    const entry = errorEntry.safeParse(value);
    return entry.success ? [{ code, family, entry: entry.data, document, path: ['errors', code] }] : [];
  });
  return { summary: sound.data?.summary ?? '', errors, problems };
}

const soundParts = z.looseObject({
  summary: z.string().catch(''),
  errors: z.record(z.string(), z.unknown()).catch({}),
});
