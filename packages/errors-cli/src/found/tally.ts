import type { Finding } from '../decode/finding.js';
import type { Column } from '../output/table.js';

/** The errors of one code. */
interface Row {
  readonly first: Finding;
  readonly file: string | undefined;
  count: number;
  last: string | undefined;
  readonly statuses: Set<number>;
  readonly costs: Map<string, number>;
}

const COLUMNS: readonly Column[] = [
  { head: 'Error', rank: 0 },
  { head: 'Count', rank: 0, alignsRight: true },
  { head: 'HTTP', rank: 4, alignsRight: true },
  { head: 'Cost', rank: 1, wraps: true },
  { head: 'Retry', rank: 3 },
  { head: 'What to do', rank: 2, wraps: true },
  { head: 'First', rank: 5 },
];

const MOST_STATUSES = 3;

/** Counts errors by code. Its size does not depend on how many there are. */
export class Tally {
  readonly #rows = new Map<string, Row>();
  total = 0;

  add(finding: Finding, file: string | undefined): void {
    const { error, time } = finding;
    // Errors without a code that have the same message are the same error, as far as anybody knows.
    const key = error.code ?? `${error.status ?? ''} ${error.message.slice(0, 200)}`;
    const known = this.#rows.get(key) ?? (this.#rows.size >= 500 ? this.#rows.get('') : undefined);
    const row: Row = known ?? {
      first: finding,
      file,
      count: 0,
      last: undefined,
      statuses: new Set(),
      costs: new Map(),
    };
    if (known === undefined) this.#rows.set(this.#rows.size >= 499 ? '' : key, row);
    this.total++;
    row.count++;
    row.last = time ?? row.last;
    if (error.status !== undefined) row.statuses.add(error.status);
    const cost = costOf(finding);
    row.costs.set(cost, (row.costs.get(cost) ?? 0) + 1);
  }

  get kinds(): number {
    return this.#rows.size;
  }

  /** The errors without a code, the first of each kind. */
  get unknown(): readonly Finding[] {
    return [...this.#rows.values()].map(({ first }) => first).filter(({ error }) => error.code === undefined);
  }

  /** The codes, the most frequent first. */
  get codes(): readonly string[] {
    return this.#sorted().flatMap(({ first }) => first.error.code ?? []);
  }

  get columns(): readonly Column[] {
    return COLUMNS;
  }

  get rows(): readonly (readonly string[])[] {
    return this.#sorted().map(({ first, file, count, statuses, costs }) => [
      first.error.code ?? `Not recognized: ${first.error.message.slice(0, 60)}`,
      String(count),
      [...statuses].sort().slice(0, MOST_STATUSES).join(', '),
      costs.size === 1
        ? [...costs.keys()].join('')
        : [...costs].map(([cost, times]) => `${times} ${cost}`).join(', '),
      first.error.retryable ? 'yes' : 'no',
      first.error.action,
      firstOf(first, file),
    ]);
  }

  /** How many errors there are, of how many kinds, and how many of them cost something. */
  get summary(): string {
    const costs = new Map<string, number>();
    for (const row of this.#rows.values())
      for (const [cost, count] of row.costs) costs.set(cost, (costs.get(cost) ?? 0) + count);
    const paid = ['charged', 'maybe', 'not refunded', 'refunded'].flatMap((cost) => {
      const count = costs.get(cost);
      return count === undefined ? [] : [`${count} ${cost === 'maybe' ? 'may have been charged' : cost}`];
    });
    return [
      `${this.total} ${this.total === 1 ? 'error' : 'errors'} of ${this.kinds} ${this.kinds === 1 ? 'kind' : 'kinds'}`,
      ...(paid.length === 0 ? ['none of them charged'] : paid),
    ].join(', ');
  }

  #sorted(): Row[] {
    return [...this.#rows.values()].sort((left, right) => right.count - left.count);
  }
}

const COSTS = { no: 'no', maybe: 'maybe', yes: 'charged' } as const;

function costOf({ error: { creditsRefunded, charged } }: Finding): string {
  if (creditsRefunded !== undefined) return creditsRefunded ? 'refunded' : 'not refunded';
  return charged === undefined ? 'not known' : COSTS[charged];
}

function firstOf({ line, entry, time }: Finding, file: string | undefined): string {
  const at = time ?? (entry === undefined ? `line ${line}` : `entry ${entry}`);
  return file === undefined ? at : `${file}: ${at}`;
}
