// The registry of `pnpm release:rehearse`: on 127.0.0.1, at any free port, which it tells the process that
// forked it. It asks no other registry for anything, and ends when that process ends, however that was.
import { join } from 'node:path';
import { runServer } from 'verdaccio';

const folder = import.meta.dirname;

const server = await runServer({
  configPath: join(folder, 'config.yaml'),
  storage: join(folder, 'storage'),
  auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
  uplinks: {},
  packages: { '@venice/*': { access: '$all', publish: '$all' } },
  web: { enable: false },
  log: { type: 'file', path: join(folder, 'registry.log'), format: 'pretty', colors: false, level: 'http' },
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
