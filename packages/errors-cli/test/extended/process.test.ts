import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const LINE = '2026-11-27T10:00:00Z INFO request finished in 12 ms, nothing to see here at all, go on\n';
const FAILURE =
  '2026-11-27T10:00:01Z ERROR 503 {"error":"The model is at capacity. Please try again later."}\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'venice-errors-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly exitCode: unknown;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in a process of its own. */
async function runProcess(command: string, args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(command, args);
  child.stdin.end(input);
  const [[exitCode], out, err] = await Promise.all([
    once(child, 'close') as Promise<unknown[]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { exitCode, out, err };
}

/** Writes a log of some megabytes, in which each thousandth line is a failure. */
async function writeLog(megabytes: number): Promise<string> {
  const path = join(folder, `${megabytes}.log`);
  const block = LINE.repeat(999) + FAILURE;
  await writeFile(path, block.repeat(Math.ceil((megabytes * 1_000_000) / block.length)));
  return path;
}

test.each([
  [['explain', 'MODEL_OVERLOADED'], '', 0],
  [['list', '--status', '402'], '', 0],
  [['--help'], '', 0],
  [['decode'], FAILURE, 0],
  [['decode'], LINE, 1],
  [['decode'], '', 1],
  [['explain', 'NO_SUCH_CODE_AT_ALL'], '', 1],
  [['decode', 'no-such-file.log'], '', 2],
  [['list', '--no-such-option'], '', 2],
  [['no-such-command'], '', 2],
])('%j ends with its exit code', async (args, input, exitCode) => {
  expect((await runProcess(process.execPath, [CLI, ...args], input)).exitCode).toBe(exitCode);
});

test('a reader that has seen enough is not an error', async () => {
  const child = spawn(process.execPath, [CLI, 'list']);
  child.stdout.destroy();
  const [[exitCode], err] = await Promise.all([
    once(child, 'close') as Promise<unknown[]>,
    text(child.stderr),
  ]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
});

test.runIf(process.platform === 'linux')('a full disk has a message', async () => {
  const command = `"${process.execPath}" "${CLI}" list > /dev/full`;
  const { exitCode, err } = await runProcess('sh', ['-c', command]);
  expect(exitCode).toBe(3);
  expect(err).toMatch(/^The output cannot be written: ENOSPC/);
});

// `script` of Linux gives a program a terminal.
test.runIf(process.platform === 'linux')(
  'a terminal shows how much was read, and no trace of it stays',
  async () => {
    const path = await writeLog(12);
    const { out } = await runProcess('script', [
      '-qec',
      `'${process.execPath}' '${CLI}' decode '${path}'`,
      '/dev/null',
    ]);
    expect(out).toMatch(/\r\[=+ +\] \d+ % of 12\.\d MB, \d+ errors/);
    expect(out.lastIndexOf('\r\u001b[K')).toBeGreaterThan(out.lastIndexOf(' % of '));
    const piped = await runProcess(process.execPath, [CLI, 'decode', path]);
    expect(piped.err).not.toContain('%');
  },
);

describe('memory', () => {
  const report = "process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS))";

  async function peakOf(megabytes: number): Promise<number> {
    const path = await writeLog(megabytes);
    // A heap that cannot hold the larger input.
    const args = [
      '--max-old-space-size=32',
      '--import',
      `data:text/javascript,${report}`,
      CLI,
      'decode',
      path,
    ];
    const { err, exitCode } = await runProcess(process.execPath, args);
    expect(exitCode).toBe(0);
    return Number(/PEAK (\d+)/.exec(err)?.[1]) / 1_000;
  }

  test('of 100 MB is that of 10 MB', async () => {
    const [small, large] = [await peakOf(10), await peakOf(100)];
    // The input is ten times as large; the collector decides how long it waits.
    expect(large).toBeLessThan(small * 2);
  });
});
