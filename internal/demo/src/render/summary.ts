import type { MeasuredCase } from '../cases/case.js';
import { inBandCodes } from '../cases/code-cases.js';
import type { Colors } from './colors.js';
import { count, cut, listed } from './text.js';
import { valueInWords } from './words.js';

const WIDTH = 120;

/** Renders one line for each fact that is wrong. */
export function renderMisses(cases: readonly MeasuredCase[], colors: Colors): string[] {
  return cases.flatMap(({ name, verdicts }) =>
    verdicts.flatMap(({ client, misses }) =>
      misses.map(({ fact, expected, actual }) => {
        const difference = `${fact} is ${valueInWords(actual)}, should be ${valueInWords(expected)}`;
        return colors.red(cut(`✗ ${client}, ${name}: ${difference}`, WIDTH));
      }),
    ),
  );
}

/** Renders the counts. */
export function renderSummary(
  codes: readonly MeasuredCase[],
  shapes: readonly MeasuredCase[],
  bare: string,
  colors: Colors,
): string[] {
  const all = [...codes, ...shapes];
  const verdicts = all.flatMap((shown) => shown.verdicts);
  const wrong = verdicts.filter(({ misses }) => misses.length > 0).length;
  const clients = listed(codes[0]?.verdicts.map(({ client }) => client) ?? []);
  const cases = `${count(codes.length, 'code')} and ${count(shapes.length, 'body shape')}, each through ${clients}`;
  const counts = `${cases}: ${verdicts.length - wrong} correct, ${wrong} wrong.`;
  const named = all.filter(({ withoutAdapter }) => withoutAdapter.code !== undefined).length;
  return [
    colors.bold(wrong === 0 ? colors.green(`✓ ${counts}`) : colors.red(`✗ ${counts}`)),
    `  Without an adapter, ${bare} has a code for ${named} of these ${all.length}.`,
    `  ${count(inBandCodes.length, 'more code')} only arrive in a 200: ${inBandCodes.join(', ')}.`,
  ];
}
