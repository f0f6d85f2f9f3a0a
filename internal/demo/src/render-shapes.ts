import type { MeasuredCase } from './case.js';
import type { Colors } from './colors.js';
import { renderTable } from './table.js';
import { cut } from './text.js';
import { ticks, ticksColumn } from './ticks.js';
import { fieldsOf, retryInWords } from './words.js';

const WIDTH = { name: 19, today: 32, adapter: 40 };
const GAP = '  ';

/** One row per body shape, with what it brings. */
export function renderShapes(cases: readonly MeasuredCase[], colors: Colors): string {
  const clients = cases[0]?.verdicts.map(({ client }) => client) ?? [];
  return renderTable(
    [
      { head: '\nbody', width: WIDTH.name },
      { head: 'the OpenAI SDK today\nerr.message, code', width: WIDTH.today },
      { head: 'with the adapter\nerror.code, retry, fields', width: WIDTH.adapter },
      ticksColumn(clients),
    ],
    cases.map((shown) => [
      `${colors.bold(colors.cyan(shown.name))}\nHTTP ${shown.expectation.status ?? 'unknown'}`,
      todayCell(shown, colors),
      adapterCell(shown, colors),
      ticks(shown, colors),
    ]),
    { lines: true },
  );
}

function todayCell({ today }: MeasuredCase, colors: Colors): string {
  const code = cut(`code: ${today.code ?? 'none'}`, WIDTH.today);
  return `${cut(today.message, WIDTH.today)}\n${today.code === undefined ? colors.yellow(code) : code}`;
}

function adapterCell({ verdicts }: MeasuredCase, colors: Colors): string {
  const error = verdicts[0]?.error;
  if (error === undefined) return colors.red('nothing');
  const retry = `retry: ${retryInWords(error)}`;
  const code = cut(error.code ?? 'no code', WIDTH.adapter - GAP.length - retry.length);
  const { family, message } = error;
  const unnamed = error.code === undefined ? Object.entries({ family, message }) : [];
  return [
    colors.bold(code) + GAP + (error.retryable ? colors.green(retry) : retry),
    ...[...unnamed, ...fieldsOf(error)].map(([name, value]) => cut(`${name}: ${value}`, WIDTH.adapter)),
  ].join('\n');
}
