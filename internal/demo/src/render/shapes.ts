import type { MeasuredCase } from '../cases/case.js';
import type { Colors } from './colors.js';
import { renderTable } from './table.js';
import { cut } from './text.js';
import { ticks, ticksColumn } from './ticks.js';
import { fieldsOf, retryInWords } from './words.js';

const WIDTH = { name: 19, bare: 28, adapter: 36 };
const GAP = '  ';

/** Renders one row per body shape, with the fields in it. */
export function renderShapes(cases: readonly MeasuredCase[], bare: string, colors: Colors): string {
  const clients = cases[0]?.verdicts.map(({ client }) => client) ?? [];
  return renderTable(
    [
      { head: '\nbody', width: WIDTH.name },
      { head: `${bare} without an adapter\nerr.message, code`, width: WIDTH.bare },
      { head: 'with its adapter\nerror.code, retry, fields', width: WIDTH.adapter },
      ticksColumn(clients),
    ],
    cases.map((shown) => [
      `${colors.bold(colors.cyan(shown.name))}\nHTTP ${shown.expectation.status ?? 'unknown'}`,
      bareCell(shown, colors),
      adapterCell(shown, colors),
      ticks(shown, colors),
    ]),
    { lines: true },
  );
}

function bareCell({ withoutAdapter: { message, code } }: MeasuredCase, colors: Colors): string {
  const cell = cut(`code: ${code ?? 'none'}`, WIDTH.bare);
  return `${cut(message, WIDTH.bare)}\n${code === undefined ? colors.yellow(cell) : cell}`;
}

function adapterCell({ verdicts }: MeasuredCase, colors: Colors): string {
  const error = verdicts[0]?.error;
  if (error === undefined) return colors.red('nothing');
  const retry = `retry: ${retryInWords(error)}`;
  const code = cut(error.code ?? 'no code', WIDTH.adapter - GAP.length - retry.length);
  const { family, message } = error;
  const actions = error.actions.join(', ');
  const always = Object.entries(error.code === undefined ? { family, message, actions } : { actions });
  return [
    colors.bold(code) + GAP + (error.retryable ? colors.green(retry) : retry),
    ...[...always, ...fieldsOf(error)].map(([name, value]) => cut(`${name}: ${value}`, WIDTH.adapter)),
  ].join('\n');
}
