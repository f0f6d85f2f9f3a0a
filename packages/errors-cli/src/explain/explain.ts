import { type VeniceErrorCode, veniceErrorDefinitions } from '@venice/errors-core';
import { actions as meanings, families } from '../generated/api.js';
import { explanations } from '../generated/explanations.js';
import { type Report, section } from '../output/report.js';
import { costByRoute, type OnRoutes } from './cost-by-route.js';
import type { Example } from './explanation.js';

const CHARGES = { no: 'not charged', maybe: 'may have been charged', yes: 'charged' } as const;

/** Explains a code: what happened, why, what to do, retry, cost, messages, fields, an example. */
export function explain(code: VeniceErrorCode): Report {
  const definition = veniceErrorDefinitions[code];
  const { statuses, messages, wireCodes, chargeNote, fields, openai, examples } = explanations[code];
  const { family, status, message, summary, remedy, actions, routes = {}, docsUrl } = definition;
  const others = statuses.filter((other) => other !== status);
  const [usual, ...different] = costByRoute(code);
  return {
    title: code,
    isKnown: true,
    facts: `${family} · HTTP ${status}${others.length === 0 ? '' : `, also ${others.join(', ')}`}`,
    message,
    sections: [
      ...section('What happened', families[family]),
      ...section('Why', summary),
      ...section('What to do', remedy),
      ...section(
        'Actions',
        ...actions.map((action, index) => `${index + 1}. \`${action}\`: ${meanings[action]}`),
      ),
      ...section('Retry', retryOf(code)),
      ...section(
        'Cost',
        chargeNote ?? `${CHARGES[usual.charged]}${different.length === 0 ? '' : ', usually'}`,
        chargeNote === undefined ? undefined : `Usually ${CHARGES[usual.charged]}.`,
      ),
      ...section(
        'On some routes',
        ...different.map((group) => differenceOf(group, usual)),
        ...Object.entries(routes).flatMap(([route, own]) =>
          own.remedy === undefined ? [] : [`\`${route}\`: ${own.remedy}`],
        ),
      ),
      ...section(
        'Messages',
        `“${message}”`,
        ...messages.map(({ text, from }) => `“${text}”${from === undefined ? '' : ` (${from})`}`),
      ),
      ...section('Wire codes', wireCodes.map((wireCode) => `\`${wireCode}\``).join(', ')),
      ...section(
        'Fields',
        ...fields.map(
          ({ name, type, summary: meaning, values = [] }) =>
            `\`details.${name}\` (${type}): ${meaning}${values.length === 0 ? '' : ` One of ${values.join(', ')}.`}`,
        ),
      ),
      ...section('OpenAI SDK', `\`${openai.class}\`, type \`${openai.type}\``),
      ...examples.flatMap((example, index) =>
        section(index === 0 ? 'Example' : 'Another', { code: printExample(example) }),
      ),
      ...section('More', docsUrl),
    ],
  };
}

function retryOf(code: VeniceErrorCode): string {
  const { retry, waitSeconds } = veniceErrorDefinitions[code];
  if (retry === 'never') return 'no: the same request fails again';
  return waitSeconds === undefined
    ? 'yes, with backoff, or after the wait in the response'
    : `yes, after the wait in the response, or ${waitSeconds} s`;
}

function differenceOf({ routes, areFree, charged, actions }: OnRoutes, usual: OnRoutes): string {
  const isSame = actions.join() === usual.actions.join();
  if (areFree && isSame) return `${CHARGES.no}: the ${routes.length} routes that are free`;
  const parts = [
    charged === usual.charged ? undefined : CHARGES[charged],
    isSame ? undefined : actions.map((action) => `\`${action}\``).join(', then '),
  ].filter((part) => part !== undefined);
  return `${parts.join('; ')}: ${routes.map((route) => `\`${route}\``).join(', ')}`;
}

function printExample({ status, headers = {}, body, route }: Example): string {
  return [
    ...(route === undefined ? [] : [route]),
    `HTTP ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(typeof body === 'string' ? [body] : [JSON.stringify(body, null, 2)]),
  ].join('\n');
}
