import type { Reply } from './processes.js';
import { createRunner, type Slice } from './slices.js';

// Mapping the stack of each error takes a tenth of the time, and nobody reads its lines here.
process.setSourceMapsEnabled(false);

const runner = createRunner();

async function replyTo(slice: Slice): Promise<Reply> {
  try {
    return { findings: await runner.run(slice) };
  } catch (thrown) {
    return { failed: String(thrown) };
  }
}

process.on('message', (slice: Slice) => {
  void replyTo(slice).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => {
  process.exit();
});
