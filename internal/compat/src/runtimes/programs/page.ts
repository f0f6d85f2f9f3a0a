// The script of a page. It reads the plan from the server that sent the page, and sends the results there.
import { runChecks } from '../checks/run-checks.js';
import type { Copy } from '../checks/surroundings.js';
import { fetchPlan, sendFailure, sendResults } from './reporting.js';

const server = location.origin;

function askWorker(message: unknown): Promise<unknown> {
  const worker = new Worker('/web-worker.mjs', { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message: reason }) => {
      reject(new Error(reason));
    });
    worker.postMessage(message);
  });
}

/** Imports core in a frame, which has another `Error`. */
async function otherRealm(): Promise<Copy> {
  const frame = document.createElement('iframe');
  frame.src = '/frame';
  const loaded = new Promise<unknown>((resolve) => {
    addEventListener('message', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  return (frame.contentWindow as unknown as { readonly copy: Copy }).copy;
}

const copies = {
  'a second copy': () => import(`${server}/copy.mjs`) as Promise<Copy>,
  'a copy in a frame': otherRealm,
};

/** With the page's policy, code cannot be made from text. */
function expectNoEval(): void {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- It must fail.
    new Function('return 1');
  } catch {
    return;
  }
  throw new Error('the policy of the page allows eval');
}

try {
  if (new URLSearchParams(location.search).has('no-eval')) expectNoEval();
  await sendResults(
    server,
    await runChecks(await fetchPlan(server), { askWorker, copies, hidesFailures: true }),
  );
} catch (reason) {
  await sendFailure(server, reason);
}
