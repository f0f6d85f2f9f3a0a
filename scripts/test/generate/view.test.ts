import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createView } from '../../src/generate/watch/view.js';

const LINE_UP = '\u001b[1A';

/** Every state that was drawn, with how many rows were taken back before it. */
function drawn(printed: string) {
  const [, ...states] = printed.split('\u001b[?2026h');
  return states.map((state) => ({
    rowsBack: state.split(LINE_UP).length - 1,
    text: stripVTControlCharacters(state),
  }));
}

/** A stream to print to, and everything that was printed. */
function screen(isTTY: boolean, rows = 12, columns = 40) {
  let printed = '';
  const output = Object.assign(new PassThrough(), { isTTY, rows, columns });
  output.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return { output, printed: () => printed };
}

const problems = Array.from({ length: 30 }, (_, index) => `catalog/errors/a.yaml:${index}:1  wrong`);

test('a terminal shows each state in place of the last one', () => {
  const { output, printed } = screen(true);
  const show = createView(output);
  show({ isSuccess: false, lines: ['catalog/api.yaml:1:1  wrong'], summary: '1 problem.' });
  show({ isSuccess: true, lines: ['wrote  ERRORS.md'], summary: '1 changed.' });

  const states = drawn(printed());
  expect(states.map(({ text }) => text)).toEqual([
    expect.stringContaining('Generating.'),
    expect.stringContaining('catalog/api.yaml:1:1  wrong'),
    expect.stringMatching(
      /^wrote {2}ERRORS\.md\n\n\d\d:\d\d:\d\d {2}1 changed\.\nWatching catalog\/; Ctrl-C ends\.\n$/,
    ),
  ]);
  const rows = states.map(({ text }) => text.split('\n').length - 1);
  expect(states.map(({ rowsBack }) => rowsBack)).toEqual([0, rows[0], rows[1]]);
});

test.each([12, 40, 80])('a state fits on a terminal of %d columns', (columns) => {
  const { output, printed } = screen(true, 14, columns);
  createView(output)({ isSuccess: false, lines: problems, summary: '30 problems.\nTry again.' });
  const state = drawn(printed()).at(-1)?.text ?? '';
  const rows = state.split('\n').map((line) => Math.max(1, Math.ceil(line.length / columns)));
  expect(rows.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(14);
  // Long lines are wrapped.
  const text = state.replaceAll('\n', '');
  const shown = problems.filter((problem) => text.includes(problem)).length;
  expect(text).toContain(`… and ${problems.length - shown} more`);
});

test('without a terminal, every line is printed without control characters', () => {
  const { output, printed } = screen(false);
  createView(output)({ isSuccess: false, lines: problems, summary: '30 problems.' });
  expect(printed().split('\n')).toEqual([
    'Watching catalog/; Ctrl-C ends.',
    ...problems,
    expect.stringMatching(/^\d\d:\d\d:\d\d {2}30 problems\.$/),
    '',
  ]);
  expect(stripVTControlCharacters(printed())).toBe(printed());
});
