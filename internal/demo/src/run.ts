import { startVeniceErrorServer } from '@venice/errors-testing/server';
import { type Case, measureCase, type MeasuredCase } from './case.js';
import type { Client } from './client.js';
import { codeCases } from './code-cases.js';
import type { Colors } from './colors.js';
import { renderCodes } from './render-codes.js';
import { renderShapes } from './render-shapes.js';
import { renderMisses, renderSummary } from './render-summary.js';
import { shapeCases } from './shape-cases.js';

/** What to show, where, and in which colours. */
export interface RunOptions {
  readonly clients: readonly Client[];
  readonly colors: Colors;
  readonly write: (text: string) => void;
}

/** Shows every code and every body shape through the clients; returns 1 if any of them told any of it wrong. */
export async function run({ clients, colors, write }: RunOptions): Promise<0 | 1> {
  const server = await startVeniceErrorServer();
  const measure = (cases: readonly Case[]): Promise<MeasuredCase[]> =>
    Promise.all(cases.map((shown) => measureCase(shown, clients)));
  try {
    const codes = await measure(codeCases(server));
    const shapes = await measure(shapeCases(server));
    const misses = renderMisses([...codes, ...shapes], colors);
    const paragraphs = [
      [
        colors.bold('Every error of the catalog, over HTTP from a server on this machine.'),
        'The server answers exactly {"error": "<message>"}, with the headers Venice sends: nothing names the code.',
      ],
      [renderCodes(codes, colors)],
      [colors.bold('The other bodies Venice, or a proxy in front of it, answers with.')],
      [renderShapes(shapes, colors)],
      misses,
      renderSummary(codes, shapes, colors),
      [
        `Next: ${colors.cyan('README.md')} has the lines that bring this to your client,`,
        `      ${colors.cyan('ERRORS.md')} what each error means and what to do about it.`,
      ],
    ];
    write(
      paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n'),
    );
    return misses.length === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}
