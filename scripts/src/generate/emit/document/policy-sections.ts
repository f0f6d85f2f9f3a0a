import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { ACTIONS } from '../../../catalog/schema/actions.js';
import { limitSections } from './limit-sections.js';
import { code, table } from './table.js';

/** Returns the sections about actions, statuses, billing and final statuses. */
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
