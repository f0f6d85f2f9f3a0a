import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import type { EmittedFile } from '../typescript/source-file.js';
import { policySections } from './policy-sections.js';
import { code, table } from './table.js';

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
      Object.entries(sortedRecord(Object.entries(model.commonFields))).map(
        ([name, { from = [], summary, source }]) => {
          return [name, code(...[from].flat()), summary, source];
        },
      ),
    ),
    '## Body shapes',
    table(
      ['shape', 'description', 'source'],
      model.shapes.map(({ name, summary, source }) => [code(name), summary, source]),
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
    errors.map(({ code: name, status, family, actions, message }) => {
      return [`[${code(name)}](#${name.toLowerCase()})`, status, family, actions.join(', '), message];
    }),
  );
}

function dialectsTable({ dialects }: CatalogModel): string {
  const rows = Object.values(dialects).flatMap(({ name, errors }) =>
    Object.entries(errors).flatMap(([meaning, { codes, messages }]) =>
      [
        ...codes.map((wire) => ({ ...wire, text: code(wire.code) })),
        ...messages.map((message) => ({ ...message, text: `“${message.text}”` })),
      ].map(({ text, statuses = [], source }) => {
        return [name, text, statuses.join(', '), code(meaning), link(source)];
      }),
    ),
  );
  return table(['of', 'code, type or message', 'statuses', 'meaning', 'source'], rows);
}

function link(source: string): string {
  return source.startsWith('https:') ? `[${new URL(source).hostname}](${source})` : source;
}

function headersTable({ headers }: CatalogModel): string {
  const { requestId, waits, limits, signals, notices, server } = headers;
  const row = ({ header, source }: { header: string; source: string }, meaning: string) => {
    return [code(header), meaning, source];
  };
  return table(
    ['header', 'meaning', 'source'],
    [
      ...requestId.map(({ note = '', ...id }) => row(id, `Request id. ${note}`)),
      ...waits.map(({ unit, note = '', ...wait }) =>
        row(wait, `Wait, in ${unit.replaceAll('-', ' ')}. ${note}`),
      ),
      ...Object.entries(limits).map(([name, { reset, summary, source }]) =>
        row({ header: reset, source }, `\`rateLimit.${name}\`: ${summary}`),
      ),
      ...signals.map(({ header, value, note = '', source, ...signal }) =>
        row({ header: `${header}: ${value}`, source }, `${code(signal.code)}. ${note}`),
      ),
      ...Object.entries(notices.deprecation).map(([name, it]) =>
        row(it, `Notice \`model-deprecation\`: ${name}`),
      ),
      ...Object.entries(notices.safety).map(([name, it]) => row(it, `Notice \`safety\`: ${code(name)}`)),
      ...Object.entries(server).map(([name, it]) => row(it, code(`server.${name}`))),
    ],
  );
}

function errorSection(error: ErrorModel): string {
  const { status, message, summary, remedy, failureStatuses } = error;
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
    `### ${error.code}`,
    `> ${message}`,
    `${summary} ${remedy}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

function known(values: readonly string[] = []): string {
  return values.length === 0 ? '' : ` Known values: ${code(...values)}.`;
}

function chargeFacts({ charged }: ErrorModel): string[] {
  const line = (place: string, { call, note, source }: Omit<typeof charged, 'routes' | 'once'>) =>
    `charged${place}: ${call}${note === undefined ? '' : `; ${note}`} (${source})`;
  return [
    line('', charged),
    ...Object.entries(charged.routes ?? {}).map(([route, charge]) => line(` on \`${route}\``, charge)),
  ];
}

function wireFacts({ wire }: ErrorModel): string[] {
  const codes = wire.codes.map(({ code: name, details, weak, source }) => {
    return `${code(name)}${detailFacts(details)}${weak === true ? ', weak' : ''} (${source})`;
  });
  return [
    ...(codes.length === 0 ? [] : [`wire codes: ${codes.join(', ')}`]),
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
