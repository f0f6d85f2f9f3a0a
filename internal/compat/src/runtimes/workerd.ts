import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPageServer } from './page-server.js';
import { installed, type Runtime, succeed, versionOf } from './runtime.js';

const program = installed('workerd/bin/workerd');

/** The runtime of Cloudflare's workers. It has neither files nor workers of its own. */
export const workerd: Runtime = {
  name: 'workerd',
  findVersion: () => versionOf(program),
  run: async ({ folder }, plan) => {
    const scripts = join(folder, 'workerd');
    const server = await startPageServer(scripts, plan);
    try {
      const configuration = join(scripts, 'workerd.capnp');
      await writeFile(configuration, configurationWith(`http://localhost:${server.port}`));
      // It ends when the test has sent its results, or cannot.
      const ended = succeed([program, 'test', configuration], scripts);
      await Promise.all([ended, server.results]);
      return await server.results;
    } finally {
      server.close();
    }
  },
};

/** No flag of compatibility with Node: the packages need none. */
function configurationWith(server: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "checks", worker = .checks),
    (name = "local", network = (allow = ["private"])),
  ],
);
const checks :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "workerd.mjs"),
    (name = "copy.mjs", esModule = embed "copy.mjs"),
  ],
  bindings = [(name = "SERVER", text = "${server}")],
  compatibilityDate = "2026-11-01",
  globalOutbound = "local",
);
`;
}
