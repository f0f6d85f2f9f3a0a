import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadClients } from '../src/clients.js';
import { listed } from '../src/render/text.js';

/** The other codes arrive in a successful response. */
const failing = veniceErrorCodes.filter((code) => veniceErrorDefinitions[code].status >= 400);

const names = (await loadClients()).clients.map(({ name }) => name);
const ticks = `( +✓){${names.length}} *$`;

const ESCAPE = String.fromCharCode(27);

/** Runs the demo as `npm start` does, with its output in a pipe. Rejects if it does not exit with 0. */
async function runDemo(environment: NodeJS.ProcessEnv): Promise<string> {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, CI: _ci, ...inherited } = process.env;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...inherited, ...environment },
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the demo, piped', () => {
  let output: string;
  let lines: string[];

  beforeAll(async () => {
    output = await runDemo({ CI: '1' });
    lines = output.split('\n');
  });

  test('fits in 120 columns with four clients, whose names take 25', () => {
    const longest = Math.max(...lines.map((line) => [...new Intl.Segmenter().segment(line)].length));
    expect(longest).toBeLessThanOrEqual(95 + names.join(' ').length);
  });

  test('has no color codes', () => {
    expect(output).not.toContain(ESCAPE);
  });

  test('has a row for every code that fails a request, with its status, the message of the bare client, and a tick for each client', () => {
    const rows = lines.filter((line) => /^ +\d{3} │/.test(line));
    expect(rows).toHaveLength(failing.length);
    for (const code of failing) {
      const { status, message } = veniceErrorDefinitions[code];
      const row = rows.find((line) => line.includes(` ${code} `)) ?? '';
      expect(row.split('│')).toEqual([
        `  ${status} `,
        expect.stringContaining(`${status} "${message.slice(0, 10)}`),
        expect.stringMatching(/ (no|back off|in \d+ s) +requestId /),
        expect.stringMatching(new RegExp(`^${ticks}`)),
      ]);
    }
  });

  test.each([
    ['refund', 'creditsRefunded: true'],
    ['OpenAI-style object', 'actions: change-request'],
    ['HTML of a proxy', 'actions: wait'],
    ['validation details', 'issues: '],
    ['OpenAI-style object', 'TOO_MANY_TOKENS'],
    ['top-level code', 'PAYLOAD_TOO_LARGE'],
    ['no `error` key', 'INVALID_REQUEST'],
    ['code in `error`', 'SETTLEMENT_FAILED'],
    ['consent to give', 'consentFlow: seedance'],
    ['list of 2024', 'issues: '],
    ['context of 2025', 'issues: '],
    ['HTML of a proxy', 'no code'],
    ['empty body', 'no code'],
  ])('shows the body %s and its fields', (name, field) => {
    const start = lines.findIndex((line) => line.startsWith(` ${name} `));
    expect(lines[start]).toMatch(new RegExp(`│${ticks}`));
    expect(lines.slice(start, start + 5).join('\n')).toContain(field);
  });

  test('ends with the counts and the documents to read next', () => {
    const [, codes, shapes, through, right] =
      /✓ (\d+) codes and (\d+) body shapes, each through (.*): (\d+) correct, 0 wrong\./.exec(output) ?? [];
    expect(Number(codes)).toBe(failing.length);
    expect(through).toBe(listed(names));
    expect(Number(right)).toBe((Number(codes) + Number(shapes)) * names.length);
    expect(output).toMatch(/Next: README\.md .*\n.*ERRORS\.md/);
    expect(output).not.toContain('✗');
  });
});

test('the demo shows the clients of our adapters', () => {
  expect(names).toEqual(expect.arrayContaining(['OpenAI', 'AI SDK', 'axios', 'fetch']));
});

test('the demo has colors on request', async () => {
  expect(await runDemo({ FORCE_COLOR: '1' })).toContain(`${ESCAPE}[32m✓${ESCAPE}[39m`);
});
