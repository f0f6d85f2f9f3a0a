'use strict';

// What `npm start` and `npm test` run on a machine that has Node and npm and nothing else:
//
//     node scripts/bootstrap.cjs [<script to run first, quietly> ...] <script to run>
//
// CommonJS, ES2018 and Node's own modules only: a Node too old for the project must be able to read this
// file, and to report that it is too old.

const { execFile, spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { findProgram } = require('./find-pnpm.cjs');

const root = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const windows = process.platform === 'win32';
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const quietTools = {
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'error',
  npm_config_prefer_offline: 'true',
};

function requireNode(range) {
  const numbers = (version) => version.match(/\d+/g).map(Number);
  const current = numbers(process.versions.node);
  const fits = range.split('||').some((part) => {
    const floor = numbers(part);
    const difference = floor.map((number, index) => current[index] - number).find((number) => number !== 0);
    return !(difference < 0) && (!part.includes('^') || floor[0] === current[0]);
  });
  if (!fits) {
    throw new Error(
      `This project needs Node ${range}. This is Node ${process.versions.node}.\n` +
        'Install another one from https://nodejs.org or with your version manager, then run the command again.',
    );
  }
}

function requireScripts(names) {
  const unknown = names.filter((name) => !manifest.scripts[name]);
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(`Not a script of package.json: ${unknown.join(', ') || '(none named)'}`);
  }
}

/** Starts a program, with a folder first on its PATH. */
function start([program, ...args], output, extraEnv, folder) {
  const env = { ...process.env, ...quietTools, ...extraEnv };
  if (folder) env.PATH = [folder, env.PATH].join(path.delimiter);
  // npm takes a registry from the environment as `npm_config_registry`, pnpm only under its own prefix.
  if (env.npm_config_registry && !env.pnpm_config_registry)
    env.pnpm_config_registry = env.npm_config_registry;
  const options = { cwd: root, env, stdio: ['ignore', output, output] };
  return windows
    ? // There npm, npx and pnpm are .cmd files, which only a shell can start.
      spawn([program, ...args].join(' '), { ...options, shell: true })
    : // In a process group of its own, so that what ends this process can end all of them.
      spawn(program, args, { ...options, detached: true });
}

/** Resolves with how a program ended and what it printed. A signal to this process ends it and all it started. */
function run(command, output, extraEnv, folder) {
  return new Promise((resolve) => {
    const child = start(command, output, extraEnv, folder);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) stream.setEncoding('utf8').on('data', (text) => (printed += text));
    }
    const forward = (signal) => (windows ? child.kill(signal) : process.kill(-child.pid, signal));
    for (const name of endings) process.on(name, forward);
    child.on('error', (error) => resolve({ code: 1, printed: `${error.message}\n` }));
    child.on('close', (code, signal) => {
      for (const name of endings) process.removeListener(name, forward);
      if (signal) process.kill(process.pid, signal);
      else resolve({ code, printed });
    });
  });
}

function pnpm(args, output, extraEnv) {
  const folder = findProgram(manifest.packageManager);
  return folder
    ? run(['pnpm', ...args], output, extraEnv, folder)
    : run(['npx', '--yes', manifest.packageManager, ...args], output, extraEnv);
}

/** Resolves with the failure if the registry does not answer. npm and pnpm would ask it for minutes. */
function askRegistry() {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      ...quietTools,
      npm_config_loglevel: 'notice',
      npm_config_fetch_retries: '1',
      npm_config_fetch_retry_mintimeout: '1000',
      npm_config_fetch_timeout: '5000',
    };
    // npm itself sets no limit to the time that a connection takes.
    const options = { cwd: root, env, shell: windows, timeout: 13000, killSignal: 'SIGKILL' };
    execFile('npm', ['ping'], options, (error, stdout, stderr) => {
      const [, address] = /PING (\S+)/.exec(stderr) || [];
      // The registry is there if it answers, with any status.
      const [reason] = /(?:request to|network timeout at:) .*/.exec(stderr) || [
        error && error.killed && 'no connection',
      ];
      if (!address || !reason) resolve(undefined);
      else resolve({ code: 1, printed: `The registry ${address} does not answer: ${reason}\n` });
    });
  });
}

/** Installs from what is on the disk if that is enough. */
async function install() {
  const args = ['install', '--frozen-lockfile'];
  // Without it pnpm asks before it replaces node_modules.
  const env = { CI: 'true' };
  if (findProgram(manifest.packageManager)) {
    const done = await pnpm([...args, '--offline'], 'pipe', env);
    if (done.code === 0) return done;
  }
  return (await askRegistry()) || pnpm(args, 'pipe', env);
}

/** What a system answers that does not let npm or pnpm write. */
const refusals = /^(?!.*connect).*\b(EROFS|EACCES|EPERM|ENOSPC|EDQUOT|ENOTDIR)\b/m;

/** npm reports a folder that cannot be written to as a missing file or a failed download, and pnpm waits for ever. */
function requireWritableFolders() {
  for (const folder of [root, os.homedir()]) {
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.rmdirSync(fs.mkdtempSync(path.join(folder, '.venice-errors-')));
    } catch (error) {
      throw new Error(
        `Nothing can be written to ${folder} (${error.code}). npm and pnpm write to this folder and to the home\n` +
          `folder, which is ${os.homedir()}: make both writable, or set HOME to a folder that is, and run the\n` +
          'command again.',
        { cause: error },
      );
    }
  }
}

function adviceAfterInstall(printed) {
  const refused = refusals.exec(printed);
  if (refused) {
    return (
      `The installation failed; its output is above. The disk refused a write (${refused[1]}). npm and pnpm write to\n` +
      `this folder and to the home folder, which is ${os.homedir()}: make both writable, or set HOME to a\n` +
      'folder that is, and run the command again.'
    );
  }
  return (
    'The installation failed; its output is above. The first one downloads pnpm and the packages from\n' +
    'the npm registry: if the network, a proxy or the registry was in the way, mend that and run the command\n' +
    'again. `npm config get registry` prints the address; .npmrc or the variable npm_config_registry sets it.'
  );
}

async function quietly(title, advice, work) {
  const started = Date.now();
  process.stdout.write(`${title} ... `);
  const { code, printed } = await work();
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  process.stdout.write(code === 0 ? `${seconds}\n` : `failed after ${seconds}\n\n${printed}\n`);
  if (code !== 0) throw new Error(advice(printed));
}

async function main(scripts) {
  requireNode(manifest.engines.node);
  requireScripts(scripts);
  requireWritableFolders();
  await quietly(`Installing with ${manifest.packageManager}`, adviceAfterInstall, install);
  for (const name of scripts.slice(0, -1)) {
    const advice = () => `"${name}" failed; its output is above.`;
    await quietly(`Running ${name}`, advice, () => pnpm(['run', name], 'pipe'));
  }
  const { code, printed } = await pnpm(['--silent', 'run', scripts[scripts.length - 1]], 'inherit');
  if (printed) throw new Error(printed);
  process.exitCode = code;
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
