import type { MeasuredCase } from './case.js';
import { insideSuccess } from './code-cases.js';
import type { Colors } from './colors.js';
import { count, cut, listed } from './text.js';
import { valueInWords } from './words.js';

const WIDTH = 120;

/** Everything that was told wrong, one line each. */
export function renderMisses(cases: readonly MeasuredCase[], colors: Colors): string[] {
  return cases.flatMap(({ name, verdicts }) =>
    verdicts.flatMap(({ client, misses }) =>
      misses.map(({ fact, expected, told }) => {
        const difference = `${fact} is ${valueInWords(told)}, should be ${valueInWords(expected)}`;
        return colors.red(cut(`✗ ${client}, ${name}: ${difference}`, WIDTH));
      }),
    ),
  );
}

/** What came out, in counts. */
export function renderSummary(
  codes: readonly MeasuredCase[],
  shapes: readonly MeasuredCase[],
  colors: Colors,
): string[] {
  const all = [...codes, ...shapes];
  const verdicts = all.flatMap((shown) => shown.verdicts);
  const missed = verdicts.filter(({ misses }) => misses.length > 0).length;
  const clients = listed(codes[0]?.verdicts.map(({ client }) => client) ?? []);
  const cases = `${count(codes.length, 'code')} and ${count(shapes.length, 'body shape')}, each through ${clients}`;
  const counts = `${cases}: ${verdicts.length - missed} told right, ${missed} missed.`;
  const namedToday = all.filter(({ today }) => today.code !== undefined).length;
  return [
    colors.bold(missed === 0 ? colors.green(`✓ ${counts}`) : colors.red(`✗ ${counts}`)),
    `  Without the adapter, the OpenAI SDK gave a code for ${namedToday} of these ${all.length}.`,
    `  ${count(insideSuccess.length, 'more code')} only ever arrive inside a 200: ${insideSuccess.join(', ')}.`,
  ];
}
