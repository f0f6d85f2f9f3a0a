// Runs the worker in workerd on this machine, as `wrangler dev` does.
import { Miniflare } from 'miniflare';

const { VENICE_API_KEY = '', VENICE_BASE_URL = 'https://api.venice.ai/api/v1', PORT = '3000' } = process.env;

const worker = new Miniflare({
  modules: true,
  scriptPath: 'dist/worker.js',
  compatibilityDate: '2025-07-01',
  bindings: { VENICE_API_KEY, VENICE_BASE_URL },
  host: '127.0.0.1',
  port: Number(PORT),
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await worker.dispose();
    process.exit();
  });
}
await worker.ready;
