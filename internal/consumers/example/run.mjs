// `node run.mjs <folder>` builds and runs an example against the test server. It checks what the example answers to
// a failure, to a success, and to a failure that a retry repairs; that it listens on this machine only; and that it ends.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { returnStatusOf, toUserMessage } from '@venice/errors-core/report';
import { veniceError } from '@venice/errors-testing';
import { startVeniceErrorServer } from '@venice/errors-testing/server';
import { isLocal, listeningAddresses, processesOf } from './group.mjs';

const code = 'CONTENT_POLICY_VIOLATION';
const passingCode = 'MODEL_OVERLOADED';
const error = veniceError(code);
const onWindows = process.platform === 'win32';

const folder = path.resolve(process.argv[2]);
const name = path.basename(folder);
const server = await startVeniceErrorServer();
const failing = server.answer(code, { times: 1 });
const passing = server.answer(passingCode, { times: 1, headers: { 'retry-after': '1' } });
const port = await freePort();
const url = `http://127.0.0.1:${port}`;

try {
  await succeed('npm', ['run', 'build'], failing);
  if (name === 'ai-sdk') await tryScript();
  else if (name === 'browser') await whileRunning(failing, tryPage);
  else {
    await whileRunning(failing, tryApi);
    await whileRunning(passing, tryRetry);
  }
} finally {
  await server.close();
}

function envWith({ baseURL }) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    VENICE_API_KEY: 'none',
    VENICE_BASE_URL: baseURL,
    VITE_VENICE_BASE_URL: baseURL,
  };
}

async function tryScript() {
  const failed = await run('npm', ['start'], failing);
  assert.equal(failed.code, 1, failed.output);
  assert.match(failed.output, new RegExp(code));
  await succeed('npm', ['start'], failing);
  await succeed('npm', ['start'], passing);
  assertRetried();
}

function ask() {
  return fetch(name === 'worker' ? url : `${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"message":"Hello"}',
  });
}

async function tryRetry() {
  const succeeded = await ask();
  assert.equal(succeeded.status, 200, await succeeded.text());
  assertRetried();
}

function assertRetried() {
  assert.equal(passing.requests.length, 2, 'the request is sent again after the failure, and once');
}

async function tryApi() {
  const failed = await ask();
  assert.equal(failed.status, returnStatusOf(error));
  assert.equal(failed.headers.get('content-type')?.split(';')[0], 'application/problem+json');
  assert.equal((await failed.json()).detail, toUserMessage(error));
  const succeeded = await ask();
  assert.equal(succeeded.status, 200, await succeeded.text());
}

async function tryPage() {
  assert.match(await (await fetch(url)).text(), /<script type="module"/);
  const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
    (program) => spawnSync(program, ['--version']).status === 0,
  );
  if (browser === undefined) {
    console.log('did not run: no chromium is installed; the page was built and served');
    return;
  }
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=5000', '--dump-dom'];
  const { output } = await run(browser, [...options, url], failing);
  assert.ok(output.includes(toUserMessage(error)), output);
  const succeeded = await run(browser, [...options, url], failing);
  assert.match(succeeded.output, /<li>/);
}

/** Starts the example in a process group of its own, and ends the group. */
async function whileRunning(scenario, action) {
  const env = envWith(scenario);
  const running = spawn('npm', ['start'], { cwd: folder, env, detached: !onWindows, shell: onWindows });
  const printed = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => printed.push(text));
  const exited = once(running, 'exit');
  try {
    await listening(running);
    const strange = listeningAddresses(running.pid).filter((address) => !isLocal(address));
    assert.deepEqual(strange, [], 'it listens on 127.0.0.1 only');
    await action();
  } catch (caught) {
    throw new Error(`It printed:\n${printed.join('')}`, { cause: caught });
  } finally {
    if (running.exitCode === null) {
      if (onWindows) spawnSync('taskkill', ['/pid', String(running.pid), '/t', '/f']);
      else process.kill(-running.pid, 'SIGTERM');
    }
    await exited;
  }
  await ended(running.pid);
}

/** npm can end before the programs that it started. */
async function ended(group) {
  for (let attempt = 0; attempt < 100 && processesOf(group).length > 0; attempt++) await wait(100);
  assert.deepEqual(processesOf(group), [], 'no process is left');
}

async function listening(running) {
  for (let attempt = 0; attempt < 600 && running.exitCode === null; attempt++) {
    const response = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
    if (response !== undefined) return;
    await wait(100);
  }
  throw new Error(`Nothing listens on ${url}.`);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}

async function succeed(program, args, scenario) {
  const { code: exitCode, output } = await run(program, args, scenario);
  assert.equal(exitCode, 0, output);
}

async function run(program, args, scenario) {
  const running = spawn(program, args, { cwd: folder, env: envWith(scenario), shell: onWindows });
  const printed = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => printed.push(text));
  const [exitCode] = await once(running, 'close');
  return { code: exitCode, output: printed.join('') };
}
