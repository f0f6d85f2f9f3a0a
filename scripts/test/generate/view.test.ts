import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createView } from '../../src/generate/watch/view.js';

const HOME_AND_CLEAR = '\u001b[1;1H\u001b[0J';

/** Something to print to, and all that was printed. */
function screen(isTTY: boolean, rows = 12, columns = 40) {
  let printed = '';
  const output = Object.assign(new PassThrough(), { isTTY, rows, columns });
  output.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return { output, printed: () => printed };
}

const problems = Array.from({ length: 30 }, (_, index) => `catalog/errors/a.yaml:${index}:1  wrong`);

test('on a terminal each state takes the place of the one before', () => {
  const { output, printed } = screen(true);
  const show = createView(output);
  show({ isSuccess: false, lines: ['catalog/api.yaml:1:1  wrong'], summary: '1 problem.' });
  show({ isSuccess: true, lines: ['wrote  ERRORS.md'], summary: '1 changed.' });

  const [, atStart, withProblem, last, ...rest] = printed().split(HOME_AND_CLEAR);
  expect(atStart).toContain('Generating.');
  expect(withProblem).toContain('catalog/api.yaml:1:1  wrong');
  expect(last?.split('\n')).toEqual([
    'wrote  ERRORS.md',
    '',
    expect.stringMatching(/^\d\d:\d\d:\d\d {2}1 changed\.$/),
    'Watching catalog/; Ctrl-C ends.',
    '',
  ]);
  expect(rest).toEqual([]);
});

test.each([12, 40, 80])('on a terminal %d wide a state never takes more than the screen', (columns) => {
  const { output, printed } = screen(true, 14, columns);
  createView(output)({ isSuccess: false, lines: problems, summary: '30 problems.\nTry again.' });
  const state = printed().split(HOME_AND_CLEAR).at(-1) ?? '';
  const rows = state.split('\n').map((line) => Math.max(1, Math.ceil(line.length / columns)));
  expect(rows.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(14);
  const told = problems.filter((problem) => state.includes(problem)).length;
  expect(state).toContain(`… and ${problems.length - told} more`);
});

test('without a terminal line follows line, all of them, and none has control characters', () => {
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
