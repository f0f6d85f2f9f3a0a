// The program of Node, Bun and Deno: `program.mjs <plan> <results>`.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { Plan } from '../checks/plan.js';
import { runChecks } from '../checks/run-checks.js';
import type { Copy } from '../checks/surroundings.js';

const require = createRequire(import.meta.url);
const [, , planFile = '', resultsFile = ''] = process.argv;

async function askWorker(message: unknown): Promise<unknown> {
  const worker = new Worker(new URL('worker.mjs', import.meta.url));
  worker.postMessage(message);
  const [reply] = (await once(worker, 'message')) as [unknown];
  await worker.terminate();
  return reply;
}

type Wrapper = (module: { exports: unknown }, require: (name: string) => unknown) => void;

/** The CommonJS module in a realm of its own, which has another `Error`. */
function otherRealm(): Copy {
  const realm = vm.createContext({});
  const load = (file: string): unknown => {
    const source = readFileSync(file, 'utf8');
    const run: unknown = vm.runInContext(
      `((module, require) => { const exports = module.exports; ${source}\n})`,
      realm,
    );
    const module = { exports: {} };
    (run as Wrapper)(module, (name) => load(join(dirname(file), name)));
    return module.exports;
  };
  return load(require.resolve('@venice/errors-core')) as Copy;
}

const copies = {
  'the CommonJS copy': () => require('@venice/errors-core') as Copy,
  'a copy in another realm': otherRealm,
};

const plan = JSON.parse(await readFile(planFile, 'utf8')) as Plan;
await writeFile(resultsFile, JSON.stringify(await runChecks(plan, { askWorker, copies })));
