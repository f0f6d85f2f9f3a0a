import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { code, table } from './table.js';

/** Returns the sections about what Venice counts. */
export function limitSections({ budgets, limits, accountWide }: CatalogModel['api']): string[] {
  return [
    '## Error budgets',
    'Venice counts failed requests. When a budget is used up, every request with the same keys gets status 429 (`RATE_LIMIT_EXCEEDED`) until the window has passed; `details.limiter` is then the name of the budget, and `details.limit` the number in the message.',
    table(
      ['budget', 'limit', 'window', 'counted per', 'what counts', 'what does not', 'note', 'source'],
      Object.entries(budgets).map(([name, budget]) => [
        code(name),
        budget.limit,
        `${budget.windowSeconds} s`,
        budget.keys.join(', '),
        [
          ...budget.statuses,
          ...(budget.codes ?? []),
          ...(budget.routes ?? []),
          ...(budget.texts ?? []).map((text) => `“${text}”`),
        ].join(', '),
        budget.except
          .map(({ status, code, message, note }) =>
            [status, code, message && `“${message}”`, note && `(${note})`].filter(Boolean).join(' '),
          )
          .join('; '),
        budget.note,
        budget.source,
      ]),
    ),
    '## Limits',
    'A request above one of these limits gets status 429 and the message.',
    table(
      ['limit', 'allowed', 'counted per', 'routes', 'message', 'note', 'source'],
      Object.entries(limits).map(([name, limit]) => [
        code(name),
        'inFlight' in limit ? `${limit.inFlight} in flight` : `${limit.requests} in ${limit.windowSeconds} s`,
        limit.keys.join(', '),
        code(...(limit.routes ?? [])),
        [limit.message, limit.wireCode && `(\`${limit.wireCode}\`)`].filter(Boolean).join(' '),
        [limit.belowLimit && `Below the limit: \`${limit.belowLimit}\`.`, limit.note]
          .filter(Boolean)
          .join(' '),
        limit.source,
      ]),
    ),
    `Every request of the same key or wallet gets one of these until its owner changes something (${accountWide.source}): ${code(...accountWide.codes)}. ${accountWide.note ?? ''}`.trim(),
  ];
}
