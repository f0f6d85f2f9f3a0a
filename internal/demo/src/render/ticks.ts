import type { MeasuredCase } from '../cases/case.js';
import type { Colors } from './colors.js';
import type { Column } from './table.js';

/** Returns the column of the ticks of all clients. */
export function ticksColumn(clients: readonly string[]): Column {
  const names = clients.join(' ');
  return { head: `correct in\n${names}`, width: Math.max(names.length, 'correct in'.length) };
}

/** Renders a green tick for each client with a correct error, a red cross for each other. */
export function ticks({ verdicts }: MeasuredCase, colors: Colors): string {
  return verdicts
    .map(({ client, misses }) => {
      const before = ' '.repeat((client.length - 1) >> 1);
      const after = ' '.repeat(client.length - before.length - 1);
      return before + (misses.length === 0 ? colors.green('✓') : colors.red('✗')) + after;
    })
    .join(' ');
}
