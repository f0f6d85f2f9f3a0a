import { pages } from './chromium.js';
import type { Runtime } from './runtime.js';
import { serverRuntime } from './server-runtime.js';
import { workerd } from './workerd.js';

export const runtimes: readonly Runtime[] = [
  ...[20, 22, 24, 26].map((major) => serverRuntime(`Node ${major}`, [`node-${major}/bin/node`])),
  serverRuntime('Bun', ['bun/bin/bun.exe']),
  serverRuntime('Deno', ['deno/deno', 'run', '--allow-all', '--node-modules-dir=manual', '--no-config']),
  workerd,
  ...pages,
];
