import { fold } from '@venice/errors-core/recognizer';
import { z } from 'zod';
import type { CatalogModel, ErrorModel } from '../../catalog/model/catalog-model.js';
import { code } from '../../catalog/schema/common.js';
import { errorEntry } from '../../catalog/schema/errors.js';
import { compareBody } from '../body/compare-body.js';
import { exampleBody } from '../body/described-body.js';
import { findVariant } from '../body/known-message.js';
import type { Difference } from '../difference.js';
import { nowOfficial } from '../now-official.js';
import type { ErrorPage, PageRow } from './read-page.js';

const readableRow = z.object({
  line: z.number(),
  code,
  status: z.coerce.number().pipe(z.int().min(100).max(599)),
  message: z.string().min(1),
  // The page has a dash for none.
  logLevel: z.preprocess(
    (text) => String(text).toLowerCase().replace(/^-?$/, 'none'),
    errorEntry.shape.logLevel.unwrap(),
  ),
});

type ReadableRow = z.infer<typeof readableRow>;

const document = 'page';

/** Compares the catalog with the official error page. */
export function comparePage(page: ErrorPage, model: CatalogModel): Difference[] {
  // Examples have no status. Inside a 200 the messages and fields of every status count.
  const examples = page.examples.flatMap(({ line, body }) => {
    const place = { document, name: 'example', position: `line ${line}`, status: 200 } as const;
    return compareBody(exampleBody(body), place, model);
  });
  return [...compareTable(page.rows, model.errors), ...examples];
}

function compareTable(rows: readonly PageRow[], errors: readonly ErrorModel[]): Difference[] {
  const seen = new Set<string>();
  const differences = rows.flatMap((row): Difference[] => {
    const subject = `${row.code} ${row.status}`.trim();
    const unusable = { document, subject, facts: {}, positions: [`line ${row.line}`] } as const;
    const { data } = readableRow.safeParse(row);
    if (data === undefined) return [{ ...unusable, id: 'unreadable-row' }];
    if (seen.has(data.code)) return [{ ...unusable, id: 'repeated-row' }];
    seen.add(data.code);
    const error = errors.find(({ code }) => code === data.code);
    return error === undefined ? [unknownCode(data)] : compareRow(data, error);
  });
  const onPage = new Set(rows.map((row) => row.code));
  const missing = errors.filter(({ code, source }) => source === 'page' && !onPage.has(code));
  return [...differences, ...missing.map((error) => missingCode(error, rows))];
}

function unknownCode({ line, ...row }: ReadableRow): Difference {
  const { code: subject, ...facts } = row;
  const change = { type: 'new-code', ...row, source: 'page' } as const;
  return { document, id: 'unknown-code', subject, facts, positions: [`line ${line}`], change };
}

function missingCode(error: ErrorModel, rows: readonly PageRow[]): Difference {
  const renamed = rows.find(({ message }) => fold(message) === fold(error.message));
  const facts = renamed === undefined ? {} : { renamedTo: renamed.code };
  return { document, id: 'missing-code', subject: error.code, facts, positions: [positionOf(error)] };
}

function compareRow(row: ReadableRow, error: ErrorModel): Difference[] {
  const { code, source, place } = error;
  const about = (field: string) =>
    ({ document, subject: code, positions: [`line ${row.line}`, positionOf(error, field)] }) as const;
  const isVariant = row.message !== error.message && findVariant(error.wire.messages, row.message) >= 0;
  if (source !== 'page') {
    const facts = {
      ...(row.status === error.status ? {} : { status: row.status }),
      ...(row.message === error.message ? {} : { message: row.message }),
      ...(row.logLevel === error.logLevel ? {} : { logLevel: row.logLevel }),
    };
    return [nowOfficial({ ...about('source'), source, place, facts, isVariant })];
  }
  const differences: Difference[] = [];
  if (row.status !== error.status) {
    const facts = { official: row.status, catalog: error.status };
    differences.push({ ...about('status'), id: 'status-differs', facts });
  }
  if (row.message !== error.message) {
    const facts = { official: row.message, catalog: error.message, isVariant };
    const { file, path } = place;
    const change = { type: 'new-facts', file, path, facts: { message: row.message } } as const;
    differences.push({ ...about('message'), id: 'message-differs', facts, change });
  }
  if (row.logLevel !== error.logLevel) {
    const facts = { official: row.logLevel, catalog: error.logLevel };
    differences.push({ ...about('logLevel'), id: 'log-level-differs', facts });
  }
  return differences;
}

function positionOf({ place }: ErrorModel, ...field: readonly string[]): string {
  const { file, line } = place.at(...field).position();
  return `${file}:${line}`;
}
