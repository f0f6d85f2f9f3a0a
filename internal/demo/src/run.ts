import { startVeniceErrorServer } from '@venice/errors-testing/server';
import { type Case, measureCase, type MeasuredCase } from './cases/case.js';
import { codeCases } from './cases/code-cases.js';
import { shapeCases } from './cases/shape-cases.js';
import type { Clients } from './clients.js';
import { renderCodes } from './render/codes.js';
import type { Colors } from './render/colors.js';
import { renderShapes } from './render/shapes.js';
import { renderMisses, renderSummary } from './render/summary.js';

export interface RunOptions extends Clients {
  readonly colors: Colors;
  readonly write: (text: string) => void;
}

/** Sends every code and every body shape through the clients. Returns 1 if any fact of any error is wrong. */
export async function run({ bare, clients, colors, write }: RunOptions): Promise<0 | 1> {
  const server = await startVeniceErrorServer();
  const measure = (cases: readonly Case[]): Promise<MeasuredCase[]> =>
    Promise.all(cases.map((shown) => measureCase(shown, { bare, clients })));
  try {
    const codes = await measure(codeCases(server));
    const shapes = await measure(shapeCases(server));
    const misses = renderMisses([...codes, ...shapes], colors);
    const paragraphs = [
      [
        colors.bold('Every error of the catalog, over HTTP from a server on this machine.'),
        'The body is {"error": "<message>"} and the headers are those of Venice: nothing in it names the code.',
      ],
      [renderCodes(codes, bare.name, colors)],
      [colors.bold('The other body shapes of Venice, or of a proxy in front of it.')],
      [renderShapes(shapes, bare.name, colors)],
      misses,
      renderSummary(codes, shapes, bare.name, colors),
      [
        `Next: ${colors.cyan('README.md')} shows how to install an adapter in your client,`,
        `      ${colors.cyan('ERRORS.md')} explains each error and its remedy.`,
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
