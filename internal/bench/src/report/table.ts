import Table from 'cli-table3';
import type { Unit } from '../bars/bar.js';
import type { Result, Verdict } from './result.js';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  goal: 'goal met',
  met: 'met',
  missed: 'MISSED',
  undecided: 'undecided',
  none: '',
};

/** Returns the results as a table. */
export function tableOf(results: readonly Result[]): string {
  const table = new Table({
    head: [
      'what',
      'compared with',
      'ours, µs',
      'peer, µs',
      'median',
      'within (95 %)',
      'quartiles',
      'limit',
      'verdict',
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, peer, unit, value, interval, spread, sides, limit, goal, verdict } of results) {
    table.push([
      name,
      peer,
      sides === undefined ? '' : sides.ours.toFixed(1),
      sides === undefined ? '' : sides.peer.toFixed(1),
      inUnit(value, unit),
      boundsOf(interval),
      boundsOf(spread),
      limit === undefined ? '' : `${inUnit(limit, unit)}${goal === undefined ? '' : `, goal ${goal}`}`,
      VERDICTS[verdict],
    ]);
  }
  return table.toString();
}

function boundsOf(bounds: readonly number[] = []): string {
  return bounds.map((bound) => bound.toFixed(2)).join('–');
}

/** Returns a value with its unit. */
export function inUnit(value: number, unit: Unit): string {
  switch (unit) {
    case 'times':
      return `${value.toFixed(2)}×`;
    case 'bytes':
      return `${Math.round(value)} B`;
    case 'milliseconds':
      return `${value.toFixed(1)} ms`;
  }
}
