import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './support/run.js';

const folder = new URL('../picture/', import.meta.url);

test('the picture of the README shows what the command prints; if not, run: pnpm picture', async () => {
  const input = readFileSync(new URL('transcript.txt', folder), 'utf8');
  const { out } = await run(['decode', '--color'], { input, env: { COLUMNS: '84' } });
  const shown = readFileSync(new URL('decode.svg', folder), 'utf8')
    .replace(/^.*<\/title>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  // eslint-disable-next-line no-control-regex -- The escape sequences of colors.
  const printed = out.replace(/\u001b\[[\d;]*m/g, '');
  // The command itself comes first.
  expect(shown.trim().split('\n').slice(1).join('').replace(/\s/g, '')).toBe(printed.replace(/\s/g, ''));
});
