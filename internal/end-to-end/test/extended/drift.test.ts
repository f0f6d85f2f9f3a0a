import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type DriftOptions, run } from '@venice/scripts/drift/run';
import { check as checkGenerated } from '@venice/scripts/generate/regenerate';
import { API, AVAILABILITY, type Change, REQUEST } from '@venice/scripts/test/catalog/support/small-catalog';
import { catalogWith, openapi, page, withChange } from '@venice/scripts/test/drift/support/official';
import { exitCodeOf } from '@venice/scripts/workspace/refusal';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const NEW_CODE = '| `MODEL_ASLEEP` | 503 | The model is asleep | - |\n';

/** Addresses without a server, so that no test reads the real documents. */
const UNREACHABLE: readonly Change[] = [
  [API, 'https://docs.venice.ai/errors.md', 'https://127.0.0.1:1/errors.md'],
  [API, 'https://api.venice.ai/openapi.yaml', 'https://127.0.0.1:1/openapi.yaml'],
];

/** The bodies of the server's responses, by path. */
const served: Readonly<Record<string, string>> = { '/page.md': page, '/new.md': `${page}${NEW_CODE}` };

let copy: WorkspaceCopy;
let server: Server;
let address: string;

beforeAll(async () => {
  copy = await copyWorkspace();
  await rm(join(copy.dir, 'catalog'), { recursive: true });
  for (const [file, text] of catalogWith(...UNREACHABLE)) {
    await mkdir(dirname(join(copy.dir, file)), { recursive: true });
    await writeFile(join(copy.dir, file), text);
  }
  await writeFile(join(copy.dir, 'openapi.yaml'), openapi);
  server = createServer((request, response) => {
    const text = served[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await copy.remove();
});

function command(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(
    [process.execPath, '--import', 'tsx', '-C', '@venice/source', 'scripts/src/drift/main.ts', ...args],
    {
      cwd: copy.dir,
    },
  );
}

/** Runs what the command runs, in this process: that is faster. */
async function drift(options: DriftOptions): Promise<CommandResult> {
  let output = '';
  const print = (text: string): void => {
    output += `${text}\n`;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print),
    vi.spyOn(console, 'error').mockImplementation(print),
  ];
  try {
    const code = await exitCodeOf(() => run(copy.dir, options), options.json);
    return { code, output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('exits with 0 if nothing differs, for a file and an address', async () => {
  const { code, output } = await command('--page', `${address}/page.md`, '--openapi', 'openapi.yaml');
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('No drift.') });
});

test('exits with 1 and prints the differences, as text and as JSON', async () => {
  const text = await drift({ page: `${address}/new.md` });
  expect(text.code).toBe(1);
  expect(text.output).toContain('page: unknown-code\n  MODEL_ASLEEP (line 19)\n');
  const json = await command('--page', `${address}/new.md`, '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.output)).toMatchObject({
    differences: [
      { document: 'page', id: 'unknown-code', subject: 'MODEL_ASLEEP', todo: expect.any(String) },
    ],
    accepted: [],
    unused: [],
  });
});

test('compares with the addresses in the catalog by default', async () => {
  const { code, output } = await drift({});
  expect(code).toBe(1);
  expect(output).toMatch(/https:\/\/127\.0\.0\.1:1\/(errors\.md|openapi\.yaml)/);
});

test('exits with 1 and the id of the error if a document cannot be read', async () => {
  const text = await drift({ page: 'nowhere.md' });
  expect(text.code).toBe(1);
  expect(text.output).toContain('nowhere.md');
  const json = await drift({ page: 'nowhere.md', json: true });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.output)).toMatchObject({ error: { id: 'unreadable-source' } });
});

test('`--write` applies a new message, and then nothing differs', async () => {
  const before = await readFile(join(copy.dir, REQUEST), 'utf8');
  const reworded = withChange(page, 'Specified model not found', 'There is no such model');
  await writeFile(join(copy.dir, 'reworded.md'), reworded);
  const { code, output } = await command('--page', 'reworded.md', '--write');
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(`wrote  ${REQUEST}\n`) });
  const again = await drift({ page: join(copy.dir, 'reworded.md'), write: true });
  expect(again).toEqual({ code: 0, output: expect.stringMatching(/\n\nNo drift\.\n$/) });
  await writeFile(join(copy.dir, REQUEST), before);
});

test('`--write` begins a formatted entry, which the generator rejects until it is complete', async () => {
  const { code, output } = await drift({ page: `${address}/new.md`, write: true });
  expect(code).toBe(1);
  expect(output).toContain(`wrote  ${AVAILABILITY}\n`);
  const file = join(copy.dir, AVAILABILITY);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('\n\n  MODEL_ASLEEP:\n    status: 503\n');
  expect(await check(text, { ...(await resolveConfig(file)), filepath: file })).toBe(true);
  const generated = await checkGenerated(copy.dir);
  expect(generated.isSuccess).toBe(false);
  expect(generated.lines.join('\n')).toContain('MODEL_ASLEEP: "remedy" is still a TODO');
  const again = await drift({ page: `${address}/new.md` });
  expect(again.output).toContain('Fix the catalog first');
});
