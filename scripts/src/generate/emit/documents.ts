import { z } from 'zod';
import { familyFile } from '../catalog/schema.js';
import type { CatalogModel, ErrorModel } from '../model/catalog-model.js';
import { compare } from '../catalog/problem.js';
import { textFile, type EmittedFile } from './source-file.js';

/** `ERRORS.md`: the catalog for people. */
export function emitErrorsDocument(model: CatalogModel): Promise<EmittedFile> {
  const parts = [
    '<!-- Generated from catalog/ by `pnpm generate`. Do not edit. -->',
    '# The errors of the Venice API',
    `${model.errors.length} errors in ${model.families.length} families. The official list is at ${model.api.documentation}; what is told here beyond it, and where each fact comes from, stands in \`catalog/\`.`,
    summaryTable(model),
    ...model.families.flatMap((family) => [
      `## ${family.name}`,
      family.summary,
      ...model.errors.filter((error) => error.family === family.name).map(errorSection),
    ]),
    '## Body shapes',
    table(
      ['shape', 'what it is', 'source'],
      model.shapes.map(({ name, summary, source }) => [`\`${name}\``, summary, source]),
    ),
    '## Headers',
    table(
      ['header', 'what it tells', 'source'],
      [
        ...model.headers.requestId.map(({ header, note, source }) => [`\`${header}\``, `Request id. ${note ?? ''}`, source]),
        ...model.headers.waits.map(({ header, unit, note, source }) => [
          `\`${header}\``,
          `Wait, in ${unit.replaceAll('-', ' ')}. ${note ?? ''}`,
          source,
        ]),
        ...Object.entries(model.headers.limits)
          .sort(([left], [right]) => compare(left, right))
          .map(([name, limit]) => [`\`${limit.reset}\``, `\`rateLimit.${name}\`: ${limit.summary}`, limit.source]),
      ],
    ),
  ];
  return textFile('ERRORS.md', parts.join('\n\n'));
}

/** The catalog as JSON, for other languages and tools. */
export function emitErrorsJson({ errors, families, api }: CatalogModel): Promise<EmittedFile> {
  const exported = {
    documentation: api.documentation,
    families: Object.fromEntries(families.map(({ name, summary }) => [name, { summary }])),
    errors: Object.fromEntries(
      errors.map(({ code, family, status, message, summary, remedy, ...rest }) => [
        code,
        {
          family,
          status,
          message,
          summary,
          remedy,
          fixedBy: rest.fixedBy,
          retry: rest.retry,
          ...(rest.wait === undefined ? {} : { waitSeconds: rest.wait }),
          logLevel: rest.logLevel,
          openai: { class: rest.errorClass, type: rest.openai.type },
          fields: Object.fromEntries(rest.sortedFields.map(({ name, ...field }) => [name, field])),
          wire: rest.wire,
          source: rest.source,
          examples: rest.examples,
        },
      ]),
    ),
  };
  return textFile('packages/errors-core/errors.json', JSON.stringify(exported));
}

/** Completion and checks while typing, for editors with a YAML language server. */
export function emitEditorSchema(): Promise<EmittedFile> {
  const schema = { title: 'A family of errors of the Venice API', ...z.toJSONSchema(familyFile, { io: 'input' }) };
  return textFile('catalog/schema.json', JSON.stringify(schema));
}

function summaryTable({ errors }: CatalogModel): string {
  return table(
    ['code', 'status', 'family', 'fixed by', 'retry', 'message'],
    errors.map(({ code, status, family, fixedBy, retry, message }) => [
      `[\`${code}\`](#${code.toLowerCase()})`,
      String(status),
      family,
      fixedBy,
      retry,
      message,
    ]),
  );
}

function errorSection(error: ErrorModel): string {
  const { code, status, message, summary, remedy, fixedBy, retry, wait, logLevel, openai, wire, source } = error;
  const facts = [
    `- status ${error.failureStatuses.includes(status) ? error.failureStatuses.join(', ') : String(status)}; log level ${logLevel}; source ${source}`,
    `- fixed by ${fixedBy}; retry ${retry}${wait === undefined ? '' : `, after ${wait} s where the response does not say`}`,
    `- OpenAI SDK: \`${error.errorClass}\`, type \`${openai.type}\``,
    ...error.sortedFields.map(
      (field) => `- \`details.${field.name}\` (${field.type}): ${field.summary} (${field.source})`,
    ),
    ...(wire.codes.length === 0
      ? []
      : [`- also on the wire as ${wire.codes.map((known) => `\`${known.code}\` (${known.source})`).join(', ')}`]),
    ...wire.messages.map(
      ({ text, at, source: from }) => `- also worded: “${text}”${at === undefined ? '' : ` at ${at.join(', ')}`} (${from})`,
    ),
  ];
  return [`### ${code}`, `> ${message}`, `${summary} ${remedy}`, facts.join('\n')].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
