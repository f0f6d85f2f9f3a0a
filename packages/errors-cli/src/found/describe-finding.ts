import { describeVeniceError } from '@venice/errors-core';
import type { Finding, Form } from '../decode/finding.js';
import { type Item, type Report, type Section, section } from '../output/report.js';

const FORMS: Readonly<Record<Form, string>> = {
  body: 'a body',
  http: 'a response',
  har: 'a HAR file',
  log: 'a log',
  stream: 'an event stream',
  stack: 'a stack',
  record: 'a record of the error',
};

const EVIDENCE = {
  code: 'the code in the body',
  message: 'the message',
  header: 'a header',
  shape: 'the form of the body',
  status: 'the status',
  stream: 'the end of the stream',
} as const;

const MOST_TEXT = 300;

/** Describes an error that was found: which it is, how it was recognized, what to do, what it cost. */
export function describeFinding(finding: Finding, file: string | undefined): Report {
  const { error, request, time } = finding;
  const status = error.status === undefined ? [] : [`HTTP ${error.status}`];
  const [, ...lines] = withoutMessage(describeVeniceError(error), error.message).split('\n');
  const issues = lines.filter((line) => line.startsWith('  - ')).map((line) => line.slice(4));
  const labeled = lines.filter((line) => !line.startsWith('  - ')).flatMap(labeledLine);
  return {
    title: error.code ?? 'Not recognized',
    isKnown: error.code !== undefined,
    facts: [error.family, ...status].join(' · '),
    message: error.message,
    sections: [
      ...section('Found', `${placeOf(finding, file)}${recognition(finding)}`),
      ...section('Request', request && `\`${request.method} ${request.url}\``),
      ...section('Time', time),
      ...section('Issues', ...issues),
      ...labeled,
      ...section('Fields', ...fieldsOf(error)),
    ],
  };
}

/** Returns where an error was found, for people. */
function placeOf({ form, line, entry }: Finding, file: string | undefined): string {
  const at = entry === undefined ? `line ${line}` : `entry ${entry}`;
  return file === undefined ? `in ${FORMS[form]}, ${at}` : `in ${FORMS[form]}, ${file} ${at}`;
}

function recognition({ form, error }: Finding): string {
  if (error.matchedBy === undefined) return '';
  if (form === 'stack') return '; recognized by the name of the class';
  return `; recognized by ${EVIDENCE[error.matchedBy]}`;
}

/** The message is shown on its own, and can have lines that look like labels. */
function withoutMessage(description: string, message: string): string {
  const start = description.indexOf(message);
  return start < 0 ? description : description.slice(0, start) + description.slice(start + message.length);
}

/** Renames what core calls credits: the question of readers is what it cost. */
const LABELS: Readonly<Record<string, string>> = { Credits: 'Cost' };

function labeledLine(line: string): Section[] {
  const [, label, text] = /^([A-Z][\w ]{1,20}): (.*)$/s.exec(line) ?? [];
  return label === undefined || text === undefined ? [] : section(LABELS[label] ?? label, text);
}

function fieldsOf({ details, wireCode, rateLimit, server }: Finding['error']): Item[] {
  const shown = { ...details, issues: undefined };
  return [
    ...Object.entries(shown).flatMap(([name, value]) => fieldLine(`details.${name}`, value)),
    ...fieldLine('wireCode', wireCode),
    ...Object.entries(rateLimit ?? {}).flatMap(([name, value]) => fieldLine(`rateLimit.${name}`, value)),
    ...fieldLine('server', server),
  ];
}

function fieldLine(name: string, value: unknown): Item[] {
  if (value === undefined) return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [`\`${name}\`: ${text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text}`];
}
