import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { compare } from '../../../catalog/problem.js';
import type { EmittedFile } from '../typescript/source-file.js';
import { policySections } from './policy-sections.js';
import { table } from './table.js';

/** Emits `ERRORS.md`, the catalog as a document. Its tables are not aligned, so that a change of one row is one. */
export function emitErrorsDocument(model: CatalogModel): EmittedFile {
  const parts = [
    '<!-- Generated from catalog/ by `pnpm generate`. Do not edit. -->',
    '# The errors of the Venice API',
    `${model.errors.length} errors in ${model.families.length} families. The official list is at ${model.api.documentation}. Additional facts and their sources are in \`catalog/\`.`,
    summaryTable(model),
    ...model.families.flatMap((family) => [
      `## ${family.name}`,
      family.summary,
      ...model.errors.filter((error) => error.family === family.name).map(errorSection),
    ]),
    '## Fields of every error',
    table(
      ['field', 'on the wire', 'meaning', 'source'],
      Object.entries(model.commonFields)
        .sort(([left], [right]) => compare(left, right))
        .map(([name, { from = [], summary, source }]) => [
          name,
          [from]
            .flat()
            .map((path) => `\`${path}\``)
            .join(', '),
          summary,
          source,
        ]),
    ),
    '## Body shapes',
    table(
      ['shape', 'description', 'source'],
      model.shapes.map(({ name, summary, source }) => [`\`${name}\``, summary, source]),
    ),
    '## Dialects',
    'What the codes, types and messages of providers, gateways and platforms mean if Venice or a gateway passes them on.',
    dialectsTable(model),
    '## Headers',
    headersTable(model),
    ...policySections(model),
  ];
  return ['ERRORS.md', `${parts.join('\n\n')}\n`];
}

function summaryTable({ errors }: CatalogModel): string {
  return table(
    ['code', 'status', 'family', 'actions', 'message'],
    errors.map(({ code, status, family, actions, message }) => [
      `[\`${code}\`](#${code.toLowerCase()})`,
      String(status),
      family,
      actions.join(', '),
      message,
    ]),
  );
}

function dialectsTable({ dialects }: CatalogModel): string {
  const rows = Object.values(dialects).flatMap(({ name, errors }) =>
    Object.entries(errors).flatMap(([code, { codes, messages }]) =>
      [
        ...codes.map((wire) => ({ ...wire, text: `\`${wire.code}\`` })),
        ...messages.map((message) => ({ ...message, text: `“${message.text}”` })),
      ].map(({ text, statuses = [], source }) => [
        name,
        text,
        statuses.join(', '),
        `\`${code}\``,
        link(source),
      ]),
    ),
  );
  return table(['of', 'code, type or message', 'statuses', 'meaning', 'source'], rows);
}

function link(source: string): string {
  return source.startsWith('https:') ? `[${new URL(source).hostname}](${source})` : source;
}

function headersTable({ headers }: CatalogModel): string {
  const { requestId, waits, limits, signals, notices, server } = headers;
  return table(
    ['header', 'meaning', 'source'],
    [
      ...requestId.map(({ header, note = '', source }) => [`\`${header}\``, `Request id. ${note}`, source]),
      ...waits.map(({ header, unit, note = '', source }) => [
        `\`${header}\``,
        `Wait, in ${unit.replaceAll('-', ' ')}. ${note}`,
        source,
      ]),
      ...Object.entries(limits)
        .sort(([left], [right]) => compare(left, right))
        .map(([name, { reset, summary, source }]) => [
          `\`${reset}\``,
          `\`rateLimit.${name}\`: ${summary}`,
          source,
        ]),
      ...signals.map(({ header, value, code, note = '', source }) => [
        `\`${header}: ${value}\``,
        `\`${code}\`. ${note}`,
        source,
      ]),
      ...Object.entries(notices.deprecation).map(([name, { header, source }]) => [
        `\`${header}\``,
        `Notice \`model-deprecation\`: ${name}`,
        source,
      ]),
      ...Object.entries(notices.safety).map(([name, { header, source }]) => [
        `\`${header}\``,
        `Notice \`safety\`: \`${name}\``,
        source,
      ]),
      ...Object.entries(server).map(([name, { header, source }]) => [
        `\`${header}\``,
        `\`server.${name}\``,
        source,
      ]),
    ],
  );
}

function errorSection(error: ErrorModel): string {
  const { code, status, message, summary, remedy, failureStatuses } = error;
  const others = failureStatuses.filter((other) => other !== status);
  const facts = [
    `status ${status}${others.length === 0 ? '' : `, also ${others.join(', ')}`}; log level ${error.logLevel}; source ${error.source}`,
    `actions: ${error.actions.join(', ')}; retry ${error.retry}${error.waitSeconds === undefined ? '' : `, after ${error.waitSeconds} s if the response has no wait`}`,
    ...chargeFacts(error),
    ...Object.entries(error.routes ?? {}).map(
      ([route, { retry, actions, remedy: remedyThere, source }]) =>
        `on \`${route}\`: ${[actions?.join(', '), retry && `retry ${retry}`, remedyThere].filter(Boolean).join('; ')} (${source})`,
    ),
    `OpenAI SDK: \`${error.errorClass}\`, type \`${error.openai.type}\``,
    ...error.sortedFields.map(
      ({ name, type, header, values, summary: meaning, source }) =>
        `\`details.${name}\` (${type}${header === undefined ? '' : `, header \`${header}\``}): ${meaning}${known(values)} (${source})`,
    ),
    ...wireFacts(error),
  ];
  return [
    `### ${code}`,
    `> ${message}`,
    `${summary} ${remedy}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

function known(values: readonly string[] = []): string {
  return values.length === 0 ? '' : ` Known values: ${values.map((value) => `\`${value}\``).join(', ')}.`;
}

function chargeFacts({ charged }: ErrorModel): string[] {
  const line = (
    where: string,
    { call, note, source }: { call: string; note?: string | undefined; source: string },
  ) => `charged${where}: ${call}${note === undefined ? '' : `; ${note}`} (${source})`;
  return [
    line('', charged),
    ...Object.entries(charged.routes ?? {}).map(([route, charge]) => line(` on \`${route}\``, charge)),
  ];
}

function wireFacts({ wire }: ErrorModel): string[] {
  const codes = wire.codes
    .map(
      ({ code, details, weak, source }) =>
        `\`${code}\`${detailFacts(details)}${weak === true ? ', weak' : ''} (${source})`,
    )
    .join(', ');
  return [
    ...(codes === '' ? [] : [`wire codes: ${codes}`]),
    ...wire.messages.map(({ text, statuses, details, waitSeconds, actions, source }) => {
      const at = statuses === undefined ? '' : ` at ${statuses.join(', ')}`;
      const wait = waitSeconds === undefined ? '' : `, wait ${waitSeconds} s`;
      const then = actions === undefined ? '' : `, actions ${actions.join(', ')}`;
      return `variant: “${text}”${at}${detailFacts(details)}${wait}${then} (${source})`;
    }),
  ];
}

/** Lists the details that follow from a message or a wire code. */
function detailFacts(details: Readonly<Record<string, string | number | boolean>> = {}): string {
  return Object.entries(details)
    .map(([name, value]) => `, \`${name}: ${value}\``)
    .join('');
}
