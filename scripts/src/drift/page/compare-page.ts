import { fold } from '@venice/errors-core/recognizer';
import { z } from 'zod';
import type { LocatedError, ValidCatalog } from '../../catalog/model/valid-catalog.js';
import { code } from '../../catalog/schema/common.js';
import type { Finding } from '../finding.js';
import type { PageRow } from './read-page.js';

const LOG_LEVELS: Readonly<Record<string, 'none' | 'warn' | 'error'>> = {
  '-': 'none',
  '': 'none',
  warn: 'warn',
  error: 'error',
};

const readable = z.object({
  line: z.number(),
  code,
  status: z.coerce.number().pipe(z.int().min(100).max(599)),
  message: z.string().min(1),
  logLevel: z
    .string()
    .transform((text) => LOG_LEVELS[text.toLowerCase()])
    .pipe(z.enum(['none', 'warn', 'error'])),
});

type ReadableRow = z.infer<typeof readable>;

/** Holds the catalog against the table of the official error page. */
export function comparePage(rows: readonly PageRow[], catalog: ValidCatalog): Finding[] {
  const entries = new Map(catalog.errors.map((error) => [error.code, error]));
  const seen = new Set<string>();
  const findings = rows.flatMap((row) => {
    const { data } = readable.safeParse(row);
    if (data === undefined) return [unreadable(row, 'needs a code, a status, a message and a log level')];
    if (seen.has(data.code)) return [unreadable(row, 'stands on the page twice')];
    seen.add(data.code);
    const entry = entries.get(data.code);
    return entry === undefined ? [added(data)] : compareRow(data, entry);
  });
  const removed = catalog.errors.filter(({ code, entry }) => entry.source === 'page' && !seen.has(code));
  return [...findings, ...removed.map((error) => missing(error, rows))];
}

function unreadable({ code, status, line }: PageRow, what: string): Finding {
  return {
    document: 'page',
    kind: 'page-row',
    subject: `${code} ${status}`.trim(),
    what,
    todo: 'look at the page',
    where: [`line ${line}`],
  };
}

function added({ code, status, message, logLevel, line }: ReadableRow): Finding {
  return {
    document: 'page',
    kind: 'code-added',
    subject: code,
    what: `is on the page with status ${status}, log level ${logLevel} and the message "${message}"`,
    todo: 'write its entry; `--write` begins it',
    where: [`line ${line}`],
    change: { type: 'new-code', code, status, message, logLevel, source: 'page' },
  };
}

function missing({ code, entry, document, path }: LocatedError, rows: readonly PageRow[]): Finding {
  const renamed = rows.find(({ message }) => fold(message) === fold(entry.message));
  return {
    document: 'page',
    kind: 'code-removed',
    subject: code,
    what:
      renamed === undefined
        ? 'is no longer on the page'
        : `is no longer on the page, which has its message under ${renamed.code}`,
    todo: 'keep it, as codes are permanent, and change its source, or list it in catalog/differences.yaml',
    where: [placeOf(document.problem(path, '', ''))],
  };
}

function compareRow(row: ReadableRow, error: LocatedError): Finding[] {
  const { code, entry, document, path } = error;
  const finding = (
    kind: Finding['kind'],
    field: string,
    what: string,
    todo: string,
    change?: Finding['change'],
  ): Finding => ({
    document: 'page',
    kind,
    subject: code,
    what,
    todo,
    where: [`line ${row.line}`, placeOf(document.problem([...path, field], '', ''))],
    ...(change === undefined ? {} : { change }),
  });
  return [
    ...(row.status === entry.status
      ? []
      : [
          finding(
            'code-moved',
            'status',
            `has status ${row.status} on the page, and ${entry.status} in the catalog`,
            'a code keeps its status: give the wording that comes with the new one "at", or move it in a major release',
          ),
        ]),
    ...(row.message === entry.message
      ? []
      : [
          finding(
            'code-reworded',
            'message',
            `reads "${row.message}" on the page, and "${entry.message}" in the catalog`,
            'take over the new message and keep the old one under wire.messages; `--write` does both',
            { type: 'new-message', code, message: row.message },
          ),
        ]),
    ...(row.logLevel === entry.logLevel
      ? []
      : [
          finding(
            'log-level',
            'logLevel',
            `has log level ${row.logLevel} on the page, and ${entry.logLevel} in the catalog`,
            `set logLevel: ${row.logLevel}`,
          ),
        ]),
    ...(entry.source === 'page'
      ? []
      : [
          finding(
            'code-source',
            'source',
            `is on the page, and the catalog has it as ${entry.source}`,
            'set source: page',
          ),
        ]),
  ];
}

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}
