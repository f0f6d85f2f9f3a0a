// The worker of workerd, which runs as a test of workerd's own.
import { runChecks } from '../checks/run-checks.js';
import type { Copy } from '../checks/surroundings.js';
import { fetchPlan, sendFailure, sendResults } from './reporting.js';

const copies = {
  // A module of the configuration; the bundler does not see it.
  'a second copy': () => import(['copy', 'mjs'].join('.')) as Promise<Copy>,
};

export default {
  async test(_controller: unknown, { SERVER }: { readonly SERVER: string }): Promise<void> {
    try {
      await sendResults(SERVER, await runChecks(await fetchPlan(SERVER), { copies, hidesFailures: true }));
    } catch (reason) {
      await sendFailure(SERVER, reason);
    }
  },
};
