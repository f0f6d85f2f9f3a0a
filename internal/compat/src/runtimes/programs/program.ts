// The program of Node, Bun and Deno: `program.mjs <plan> <results>`.
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Copy } from '../checks/identity.js';
import type { Plan } from '../checks/plan.js';
import { runChecks } from '../checks/run-checks.js';

const [, , planFile = '', resultsFile = ''] = process.argv;

async function askWorker(message: unknown): Promise<unknown> {
  const worker = new Worker(new URL('worker.mjs', import.meta.url));
  worker.postMessage(message);
  const [reply] = (await once(worker, 'message')) as [unknown];
  await worker.terminate();
  return reply;
}

const copies = {
  'the CommonJS copy': () => createRequire(import.meta.url)('@venice/errors-core') as Copy,
};

const plan = JSON.parse(await readFile(planFile, 'utf8')) as Plan;
await writeFile(resultsFile, JSON.stringify(await runChecks(plan, { askWorker, copies })));
