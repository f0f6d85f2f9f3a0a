import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const KEY = '4f9KdPq2mZx81LtRw7';

describe('credentials are masked in every output:', () => {
  const inputs = {
    'in a transcript': `> GET /api/v1/models HTTP/2\n> Authorization: Bearer ${KEY}\n> \n< HTTP/2 418 \n< \n{"oops":"the key ${KEY}"}`,
    'in a command': `curl -H "x-api-key: ${KEY}" https://x\n{"oops":"the key ${KEY}","error":"nobody knows ${KEY}"}`,
    'in a setting': `VENICE_API_KEY=${KEY}\n{"error":"nobody knows ${KEY}"}`,
    'in JSON': `{"error":"nobody knows ${KEY}","headers":{"x-payment":"${KEY}","cookie":"session=${KEY}"}}`,
    'in a wallet header': `> X-Sign-In-With-X: ${KEY}\n\nHTTP/1.1 418 x\n\n{"oops":"${KEY}"}`,
    'after the response': `HTTP/2 418 \ncf-ray: a\n\n{"oops":"the key ${KEY}"}\n\nconst client = new OpenAI({ apiKey: '${KEY}' });\n`,
    'in broken JSON': `{"authorization": "Bearer ${KEY}", "error": }`,
  };
  test.each(Object.entries(inputs))('%s', async (_, input) => {
    for (const args of [[], ['--json'], ['--markdown'], ['--all']]) {
      const { out, err } = await run(['decode', ...args], { input });
      expect(out + err).not.toBe('');
      expect(out + err).not.toContain(KEY);
    }
  });

  test('after the response, in a later part of the input', async () => {
    const input = [`HTTP/2 418 \ncf-ray: a\n\n{"oops":"the key ${KEY}"}\n`, `api_key = "${KEY}"\n`];
    expect((await run(['decode'], { input })).out).toMatch(/the key \[masked\]/);
  });

  test('in the name of a file and of a code', async () => {
    const key = `sk-${KEY}`;
    expect((await run(['decode', key])).err).not.toContain(KEY);
    expect((await run(['explain', key])).err).not.toContain(KEY);
  });
});

test('a response that is not known becomes a report for an issue', async () => {
  const { exitCode, out } = await run(['decode'], {
    input: 'HTTP/2 418 \ncf-ray: a-EWR\nx-secret: 1\n\n{"oops":"new"}',
  });
  expect(exitCode).toBe(1);
  expect(out).toContain('### Venice response that is not in the catalog: HTTP 418');
  expect(out).toContain('cf-ray: a-EWR');
  expect(out).not.toContain('x-secret');
  expect(out).toContain('"oops": "new"');
});

describe('an input that cannot be read', () => {
  test.each([
    [['nosuch.log'], '', 2, 'There is no file "nosuch.log".'],
    [['packag.json'], '', 2, 'Did you mean "package.json"?'],
    [['src'], '', 2, '"src" is a directory.'],
    [[], '', 1, 'The input is empty.'],
    [[], 'hello', 1, 'There is no Venice error in the input.'],
    [[], '{"error": "x",\n "b": }', 1, 'input:2:7  This is not valid JSON: `}` is not expected here.'],
    [[], '\u0089\u0000', 2, 'The input is binary, not text.'],
  ])('%j %j', async (files, input, code, message) => {
    const { exitCode, out, err } = await run(['decode', ...files], { input });
    expect({ exitCode, out }).toEqual({ exitCode: code, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at /m);
  });

  // root may read everything.
  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'venice-errors-'));
    const file = join(folder, 'app.log');
    await writeFile(file, '{"error":"Invalid model specified"}', { mode: 0o000 });
    const { exitCode, err } = await run(['decode', file]);
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: `"${file}" cannot be read (EACCES). Check its permissions.\n`,
    });
    await rm(folder, { recursive: true });
  });

  test('UTF-16, which PowerShell writes', async () => {
    const bytes = Buffer.from('\uFEFF{"error":"Invalid model specified"}', 'utf16le');
    expect((await run(['decode'], { input: [bytes] })).out).toMatch(/^INVALID_MODEL /);
  });
});

test('an input that grows is printed as it goes', async () => {
  const stdin = new Readable({ read: () => undefined });
  const texts = ['{"error":"Specified model not found"}\n', '{"error":"Authentication failed"}\n'];
  stdin.push(texts[0]);
  let seen = '';
  const { out } = await run(['decode'], {
    input: stdin,
    onOutput: (text) => {
      seen += text;
      // Each part follows only after the one before was printed.
      if (texts.length === 2 && seen.includes('MODEL_NOT_FOUND')) stdin.push(texts.pop());
      else if (texts.length === 1 && seen.includes('AUTHENTICATION_FAILED')) {
        texts.pop();
        stdin.push(null);
      }
    },
  });
  expect(out).toMatch(/^MODEL_NOT_FOUND .*^AUTHENTICATION_FAILED .*^In total$/ms);
});

describe('the terminal', () => {
  const input = '{"error":"Specified model not found: a-model-with-a-long-name"}';
  /** What the sequences of colors begin with. */
  const COLOR = '\u001b';

  test.each([40, 60, 80, 120])('of %i columns is wide enough', async (columns) => {
    for (const args of [['decode'], ['explain', 'REQUEST_TIMEOUT'], ['list']]) {
      const { out } = await run(args, { input, columns, env: { NO_COLOR: '1' } });
      expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(columns);
    }
  });

  test.each([
    [{}, undefined, [], false],
    [{}, 80, [], true],
    [{ NO_COLOR: '1' }, 80, [], false],
    [{ FORCE_COLOR: '1' }, undefined, [], true],
    [{ FORCE_COLOR: '0' }, 80, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, [], true],
    [{ TERM: 'dumb' }, 80, [], false],
    [{ NO_COLOR: '1' }, undefined, ['--color'], true],
    [{}, 80, ['--no-color'], false],
  ] as const)('%j, columns %s, %j: colors %s', async (env, columns, args, expected) => {
    const { out } = await run(['decode', ...args], {
      input,
      env,
      ...(columns === undefined ? {} : { columns }),
    });
    expect(out.includes(COLOR)).toBe(expected);
  });
});

describe('the command line', () => {
  test.each([
    [['--help'], 0, 'Exit codes:'],
    [['decode', '--help'], 0, 'Examples:'],
    [['decode', '--jsno'], 2, "unknown option '--jsno'\n(Did you mean --json?)"],
    [['decod'], 2, '(Did you mean decode?)'],
    [['list', '--family', 'x'], 2, 'Allowed choices are authentication'],
    [['list', '--status', 'abc'], 2, 'Use a status such as 402'],
    [['list', 'nothinghasthisword'], 1, 'No error has all of these properties.'],
  ])('%j', async (args, exitCode, text) => {
    const result = await run(args);
    expect(result.exitCode).toBe(exitCode);
    expect(result.out + result.err).toContain(text);
  });

  test('list filters', async () => {
    const { out } = await run([
      'list',
      '--status',
      '4xx',
      '--family',
      'billing',
      '--action',
      'sign',
      '--no-retryable',
      '--json',
    ]);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { family: string; actions: string[]; retry: string });
    expect(found.length).toBeGreaterThan(1);
    for (const { family, actions, retry } of found) {
      expect({ family, retry }).toEqual({ family: 'billing', retry: 'never' });
      expect(actions).toContain('sign');
    }
  });
});
