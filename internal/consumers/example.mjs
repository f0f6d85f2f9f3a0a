// `node example.mjs <folder>` builds and runs an example against the test server. It makes the server fail once,
// and checks what the example answers to that and to a success.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { returnStatusOf, toUserMessage } from '@venice/errors-core/report';
import { veniceError } from '@venice/errors-testing';
import { startVeniceErrorServer } from '@venice/errors-testing/server';

const code = 'CONTENT_POLICY_VIOLATION';
const error = veniceError(code);
const onWindows = process.platform === 'win32';

const folder = path.resolve(process.argv[2]);
const name = path.basename(folder);
const server = await startVeniceErrorServer();
const { baseURL } = server.answer(code, { times: 1 });
const port = await freePort();
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(port),
  VENICE_API_KEY: 'none',
  VENICE_BASE_URL: baseURL,
  VITE_VENICE_BASE_URL: baseURL,
};
const url = `http://127.0.0.1:${port}`;

try {
  await succeed('npm', ['run', 'build', '--if-present']);
  if (name === 'ai-sdk') await tryScript();
  else await whileRunning(name === 'browser' ? tryPage : tryApi);
} finally {
  await server.close();
}

async function tryScript() {
  const failed = await run('npm', ['start']);
  assert.equal(failed.code, 1, failed.output);
  assert.match(failed.output, new RegExp(code));
  await succeed('npm', ['start']);
}

async function tryApi() {
  const route = name === 'worker' ? url : `${url}/api/chat`;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"message":"Hello"}',
  };
  const failed = await fetch(route, init);
  assert.equal(failed.status, returnStatusOf(error));
  assert.equal(failed.headers.get('content-type')?.split(';')[0], 'application/problem+json');
  assert.equal((await failed.json()).detail, toUserMessage(error));
  const succeeded = await fetch(route, init);
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
  const { output } = await run(browser, [...options, url]);
  assert.ok(output.includes(toUserMessage(error)), output);
  const succeeded = await run(browser, [...options, url]);
  assert.match(succeeded.output, /<li>/);
}

/** Starts the example in a process group of its own, and ends the group. */
async function whileRunning(action) {
  const running = spawn('npm', ['start'], { cwd: folder, env, detached: !onWindows, shell: onWindows });
  const printed = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => printed.push(text));
  const exited = once(running, 'exit');
  try {
    await listening(running);
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

async function succeed(program, args) {
  const { code: exitCode, output } = await run(program, args);
  assert.equal(exitCode, 0, output);
}

async function run(program, args) {
  const running = spawn(program, args, { cwd: folder, env, shell: onWindows });
  const printed = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => printed.push(text));
  const [exitCode] = await once(running, 'close');
  return { code: exitCode, output: printed.join('') };
}
