import type { CatalogTables, StatusRule } from './tables.js';

/** What a status says by itself: its own rule, else that of its class (`52x`, then `5xx`), else that of none. */
export function statusRule<Code extends string, Family extends string>(
  status: number | undefined,
  statuses: CatalogTables<Code, Family>['statuses'],
): StatusRule<Code, Family> {
  const text = String(status ?? '');
  return (
    statuses[text] ?? statuses[`${text.slice(0, 2)}x`] ?? statuses[`${text.slice(0, 1)}xx`] ?? statuses.otherwise
  );
}
