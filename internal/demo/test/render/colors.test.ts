import { expect, test } from 'vitest';
import { colorsFor } from '../../src/render/colors.js';

test.each<[string, boolean, NodeJS.ProcessEnv, boolean]>([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['a terminal without colors', true, { TERM: 'dumb' }, false],
  ['a pipe, on request', false, { FORCE_COLOR: '1' }, true],
  ['a pipe, with the request taken back', false, { FORCE_COLOR: '0' }, false],
  ['a pipe, with an empty request', false, { FORCE_COLOR: '' }, false],
  ['a terminal, against NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a request, against NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
])('%s', (_kind, isTTY, environment, hasColors) => {
  expect(colorsFor({ isTTY }, environment).isColorSupported).toBe(hasColors);
});
