import {
  type VeniceErrorCode,
  veniceErrorCodes,
  type VeniceErrorDefinition,
  veniceErrorDefinitions,
} from '@venice/errors-core';
import { explanations } from '../generated/explanations.js';
import type { Io } from '../io.js';
import { Printer, type PrintOptions } from '../output/printer.js';
import type { Column } from '../output/table.js';

/** The filters of `list`. Those of different kinds must all hold; of one kind, one is enough. */
export interface ListOptions extends PrintOptions {
  readonly family?: readonly string[];
  readonly status?: readonly string[];
  readonly action?: readonly string[];
  readonly retryable?: boolean;
}

const COLUMNS: readonly Column[] = [
  { head: 'Error', rank: 0 },
  { head: 'HTTP', rank: 1, alignsRight: true },
  { head: 'Family', rank: 4 },
  { head: 'Retry', rank: 3 },
  { head: 'Actions', rank: 2, wraps: true },
];

/** Runs `list`. Returns the exit code: 1 if no error has all of the properties. */
export function runList(words: readonly string[], options: ListOptions, io: Io): number {
  const printer = new Printer(io, options);
  const codes = veniceErrorCodes.filter((code) => fits(code, words, options));
  if (codes.length === 0) {
    io.stderr.write('No error has all of these properties. Leave one of the filters out.\n');
    return 1;
  }
  if (printer.isJson) {
    for (const code of codes)
      printer.json({ code, ...veniceErrorDefinitions[code], statuses: explanations[code].statuses });
    return 0;
  }
  printer.table(
    COLUMNS,
    codes.map((code) => rowOf(code, veniceErrorDefinitions[code])),
  );
  if (!printer.isMarkdown)
    printer.text(
      `${codes.length} of ${veniceErrorCodes.length} errors. More about one: venice-errors explain ${codes[0] ?? ''}`,
    );
  return 0;
}

function rowOf(code: VeniceErrorCode, { status, family, retry, actions }: VeniceErrorDefinition): string[] {
  return [code, String(status), family, retry === 'never' ? 'no' : 'yes', actions.join(', ')];
}

function fits(
  code: VeniceErrorCode,
  words: readonly string[],
  { family, status, action, retryable }: ListOptions,
): boolean {
  const definition = veniceErrorDefinitions[code];
  const { statuses, messages, wireCodes } = explanations[code];
  const text = [
    code,
    definition.message,
    definition.summary,
    definition.remedy,
    ...messages.map((message) => message.text),
    ...wireCodes,
  ]
    .join('\n')
    .toLowerCase();
  return (
    (family === undefined || family.includes(definition.family)) &&
    (status === undefined ||
      [definition.status, ...statuses].some((known) => status.some((wanted) => isStatus(known, wanted)))) &&
    (action === undefined || definition.actions.some((known) => action.includes(known))) &&
    (retryable === undefined || (definition.retry !== 'never') === retryable) &&
    words.every((word) => text.includes(word.toLowerCase()))
  );
}

/** A status, or a class of statuses such as `5xx`. */
function isStatus(status: number, wanted: string): boolean {
  return wanted
    .toLowerCase()
    .split('')
    .every((char, index) => char === 'x' || char === String(status)[index]);
}
