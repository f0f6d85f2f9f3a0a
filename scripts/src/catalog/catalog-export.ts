import { grammar, retryPolicyOf } from '@venice/errors-core/recognizer';
import type { CatalogModel } from './model/catalog-model.js';
import { type ExportedFile, exportedFile } from './schema/exported-file.js';
import type { FieldEntry } from './schema/field.js';
import type { StatusRow } from './schema/statuses.js';

/** Returns the catalog as other languages and tools read it: every fact with its source. FORMAT.md describes it. */
export function catalogExport(model: CatalogModel): ExportedFile {
  const { evidence, statuses, otherwise } = model.statuses;
  // The schema leaves out what only the programs here read.
  return exportedFile.parse({
    ...model.api,
    ...model,
    $schema: './errors.schema.json',
    formatVersion: 1,
    docsUrl: model.api.documentation,
    families: Object.fromEntries(model.families.map(({ name, summary }) => [name, { summary }])),
    errors: Object.fromEntries(
      model.errors.map(({ code, errorClass, openai, fields, ...error }) => [
        code,
        { ...error, openai: { ...openai, class: errorClass }, fields: fieldsOf(fields) },
      ]),
    ),
    fields: fieldsOf(model.commonFields),
    statuses: {
      evidence,
      byStatus: Object.fromEntries(Object.entries(statuses).map(([status, row]) => [status, rowOf(row)])),
      otherwise: rowOf(otherwise),
    },
    matching: grammar,
  });
}

function rowOf(row: StatusRow) {
  return { ...row, retry: retryPolicyOf(row.actions) };
}

function fieldsOf(fields: Readonly<Record<string, FieldEntry>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { from, ...field }]) => [
      name,
      { ...field, from: from && [from].flat() },
    ]),
  );
}
