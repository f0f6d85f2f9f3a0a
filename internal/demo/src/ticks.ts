import type { MeasuredCase } from './case.js';
import type { Colors } from './colors.js';
import type { Column } from './table.js';

/** The column in which each client has its tick. */
export function ticksColumn(clients: readonly string[]): Column {
  const names = clients.join(' ');
  return { head: `told right by\n${names}`, width: Math.max(names.length, 'told right by'.length) };
}

/** A green tick for each client that told everything right, a red cross for each that did not. */
export function ticks({ verdicts }: MeasuredCase, colors: Colors): string {
  return verdicts
    .map(({ client, misses }) => {
      const before = ' '.repeat((client.length - 1) >> 1);
      const after = ' '.repeat(client.length - before.length - 1);
      return before + (misses.length === 0 ? colors.green('✓') : colors.red('✗')) + after;
    })
    .join(' ');
}
