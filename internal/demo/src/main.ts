import { loadClients } from './clients.js';
import { colorsFor } from './render/colors.js';
import { run } from './run.js';

process.exitCode = await run({
  ...(await loadClients()),
  colors: colorsFor(process.stdout, process.env),
  write: (text) => process.stdout.write(text),
});
