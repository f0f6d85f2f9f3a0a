// The worker of Node, Bun and Deno.
import { parentPort } from 'node:worker_threads';
import { replyOfWorker } from '../checks/identity.js';

parentPort?.once('message', (message: unknown) => {
  parentPort?.postMessage(replyOfWorker(message));
});
