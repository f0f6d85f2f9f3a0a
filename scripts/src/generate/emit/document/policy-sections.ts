import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { ACTIONS } from '../../../catalog/schema/actions.js';
import { code, table } from './table.js';

/** Returns the sections about actions, statuses, limits, billing and final statuses. */
export function policySections({ api, statuses, reports }: CatalogModel): string[] {
  const { acceptance, retries } = api;
  const routes = Object.entries(api.routes);
  const rows = [...Object.entries(statuses.statuses), ['other', statuses.otherwise] as const];
  return [
    '## Actions',
    'What a program can do about an error: `error.actions`, in order, and `error.action`, the first of them. The same request may be sent again exactly if `wait` is listed, unless Venice asks for a long wait or the signature of the request is used up.',
    table(
      ['action', 'meaning'],
      Object.entries(ACTIONS).map(([name, meaning]) => [code(name), meaning]),
    ),
    'An error without a code has the actions of its status:',
    table(
      ['status', 'family', 'actions'],
      rows.map(([status, { family, actions }]) => [status, family, actions.join(', ')]),
    ),
    '## Reports',
    'What an application returns to its own callers, logs and shows to its users, by the first action of the error (`@venice/errors-core/report`). Some codes have a status and a text of their own: `returnStatus` and `userMessage` in `errors.json`.',
    table(
      ['action', 'status', 'level', 'text for users'],
      Object.entries(reports.actions).map(([action, { returnStatus, keep = [], logLevel, userMessage }]) => [
        code(action),
        keep.length === 0 ? returnStatus : `${returnStatus}; ${keep.join(', ')} as received`,
        logLevel,
        userMessage,
      ]),
    ),
    ...limitSections(api),
    '## Billing',
    `\`on-output\`: a request is charged for what it returns. \`on-acceptance\`: it is charged as soon as it is accepted, whether or not its response arrives. At ${acceptance.statuses.join(', ')}, and without a code also at ${acceptance.withoutCode.join(', ')}, nobody knows whether that has happened: the actions are ${acceptance.actions.join(', ')}, the error is not retryable, and \`charged\` is \`${acceptance.charged}\`, whatever the code (${acceptance.source}). ${acceptance.remedy}`,
    `A failed request on a route with \`on-output\` may have been charged at ${retries.output.statuses.join(', ')} (${retries.output.source}). A request that failed ${retries.repeats.failures} times in the same way with ${retries.repeats.statuses.join(', ')} on ${retries.repeats.routes.map((route) => `\`${route}\``).join(' or ')} fails again (${retries.repeats.source}).`,
    table(
      ['route', 'billing', 'note', 'source'],
      routes.map(([route, { billing }]) => [code(route), billing.charged, billing.note, billing.source]),
    ),
    '## Final statuses',
    'Statuses that are final on a route, whatever the code. Differences of one error on a route are listed with the error.',
    table(
      ['route', 'status', 'actions', 'note', 'source'],
      routes.flatMap(([route, { terminal = [] }]) =>
        terminal.map(({ status, actions, note, source }) => {
          return [code(route), status, actions.join(', '), note, source];
        }),
      ),
    ),
  ];
}

/** Returns the sections about what Venice counts. */
function limitSections({ budgets, limits, accountWide }: CatalogModel['api']): string[] {
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
