import type { AnyVeniceError } from '@venice/errors-core';
import type { MeasuredCase } from '../cases/case.js';
import type { Colors } from './colors.js';
import { renderTable, type Row } from './table.js';
import { cut, fit } from './text.js';
import { ticks, ticksColumn } from './ticks.js';
import { fieldsOf, retryInWords } from './words.js';

const WIDTH = { status: 4, message: 20, noCode: 4, code: 34, retry: 8, fields: 9 };
const GAP = '  ';

/** Renders one row per code, under the name of its family. */
export function renderCodes(cases: readonly MeasuredCase[], bare: string, colors: Colors): string {
  const clients = cases[0]?.verdicts.map(({ client }) => client) ?? [];
  return renderTable(
    [
      { head: '\nHTTP', width: WIDTH.status },
      {
        head: `${bare} without an adapter\n${fit('err.message', WIDTH.message)}${GAP}code`,
        width: WIDTH.message + GAP.length + WIDTH.noCode,
      },
      {
        head: `with its adapter\n${fit('error.code', WIDTH.code)}${GAP}${fit('retry', WIDTH.retry)}${GAP}fields`,
        width: WIDTH.code + WIDTH.retry + WIDTH.fields + 2 * GAP.length,
      },
      ticksColumn(clients),
    ],
    cases.flatMap((shown, index): Row[] => {
      const { family } = shown.expectation;
      const row = rowOf(shown, colors);
      return family === cases[index - 1]?.expectation.family
        ? [row]
        : [{ heading: colors.bold(colors.cyan(family)) }, row];
    }),
  );
}

function rowOf(shown: MeasuredCase, colors: Colors): string[] {
  const { withoutAdapter, expectation, verdicts } = shown;
  const error = verdicts[0]?.error;
  const code = fit(withoutAdapter.code ?? 'none', WIDTH.noCode);
  return [
    String(expectation.status).padStart(WIDTH.status),
    fit(withoutAdapter.message, WIDTH.message) +
      GAP +
      (withoutAdapter.code === undefined ? colors.yellow(code) : code),
    error === undefined ? colors.red('nothing') : adapterCell(error, colors),
    ticks(shown, colors),
  ];
}

function adapterCell(error: AnyVeniceError, colors: Colors): string {
  const retry = fit(retryInWords(error), WIDTH.retry);
  return [
    colors.bold(fit(error.code ?? 'undefined', WIDTH.code)),
    error.retryable ? colors.green(retry) : retry,
    cut(
      fieldsOf(error)
        .map(([name]) => name)
        .join(', '),
      WIDTH.fields,
    ),
  ].join(GAP);
}
