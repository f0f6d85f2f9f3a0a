import { fold } from '@venice/errors-core/recognizer';
import { z } from 'zod';
import type { LocatedError, ValidCatalog } from '../../catalog/model/valid-catalog.js';
import { code } from '../../catalog/schema/common.js';
import type { Difference, LogLevel } from '../difference.js';
import type { PageRow } from './read-page.js';

const LOG_LEVELS: Readonly<Record<string, LogLevel>> = {
  '-': 'none',
  '': 'none',
  warn: 'warn',
  error: 'error',
};

const readableRow = z.object({
  line: z.number(),
  code,
  status: z.coerce.number().pipe(z.int().min(100).max(599)),
  message: z.string().min(1),
  logLevel: z
    .string()
    .transform((text) => LOG_LEVELS[text.toLowerCase()])
    .pipe(z.enum(['none', 'warn', 'error'])),
});

type ReadableRow = z.infer<typeof readableRow>;

/** Compares the catalog with the table of the official error page. */
export function compareTable(rows: readonly PageRow[], catalog: ValidCatalog): Difference[] {
  const errors = new Map(catalog.errors.map((error) => [error.code, error]));
  const seen = new Set<string>();
  const differences = rows.flatMap((row): Difference[] => {
    const { data } = readableRow.safeParse(row);
    if (data === undefined) return [unusable('unreadable-row', row)];
    if (seen.has(data.code)) return [unusable('repeated-row', row)];
    seen.add(data.code);
    const error = errors.get(data.code);
    return error === undefined ? [unknownCode(data)] : compareRow(data, error);
  });
  const missing = catalog.errors.filter(({ code, entry }) => entry.source === 'page' && !seen.has(code));
  return [...differences, ...missing.map((error) => missingCode(error, rows))];
}

function unusable(id: 'unreadable-row' | 'repeated-row', { code, status, line }: PageRow): Difference {
  const subject = `${code} ${status}`.trim();
  return { document: 'page', id, subject, facts: {}, positions: [`line ${line}`] };
}

function unknownCode({ line, ...row }: ReadableRow): Difference {
  const { code, ...facts } = row;
  return {
    document: 'page',
    id: 'unknown-code',
    subject: code,
    facts,
    positions: [`line ${line}`],
    change: { type: 'new-code', ...row, source: 'page' },
  };
}

function missingCode(error: LocatedError, rows: readonly PageRow[]): Difference {
  const renamed = rows.find(({ message }) => fold(message) === fold(error.entry.message));
  return {
    document: 'page',
    id: 'missing-code',
    subject: error.code,
    facts: renamed === undefined ? {} : { renamedTo: renamed.code },
    positions: [positionOf(error)],
  };
}

function compareRow(row: ReadableRow, error: LocatedError): Difference[] {
  const { code, entry } = error;
  const about = (field: string) =>
    ({
      document: 'page',
      subject: code,
      positions: [`line ${row.line}`, positionOf(error, field)],
    }) as const;
  const differences: Difference[] = [];
  if (row.status !== entry.status) {
    const facts = { official: row.status, catalog: entry.status };
    differences.push({ ...about('status'), id: 'status-differs', facts });
  }
  if (row.message !== entry.message) {
    const facts = { official: row.message, catalog: entry.message };
    const change = { type: 'new-message', code, message: row.message } as const;
    differences.push({ ...about('message'), id: 'message-differs', facts, change });
  }
  if (row.logLevel !== entry.logLevel) {
    const facts = { official: row.logLevel, catalog: entry.logLevel };
    differences.push({ ...about('logLevel'), id: 'log-level-differs', facts });
  }
  if (entry.source !== 'page') {
    const facts = { official: 'page', catalog: entry.source };
    differences.push({ ...about('source'), id: 'source-differs', facts });
  }
  return differences;
}

function positionOf({ document, path }: LocatedError, ...field: readonly string[]): string {
  const { file, line } = document.problem([...path, ...field], '', '');
  return `${file}:${line}`;
}
