import type { Result } from './checks/run-checks.js';

/** A client in the table, and the oldest Node that it declares. */
interface Column {
  readonly group: string;
  readonly title: string;
  readonly declaresNode?: number;
}

const columns: readonly Column[] = [
  { group: 'core', title: 'core' },
  { group: 'fetch', title: 'fetch' },
  { group: 'openai', title: 'openai 7', declaresNode: 22 },
  { group: 'axios', title: 'axios' },
  { group: 'ai', title: 'ai 7', declaresNode: 22 },
  { group: 'retry', title: 'retry' },
  { group: 'testing', title: 'testing' },
  { group: 'identity', title: 'identity' },
];

type Row = readonly string[];

const TITLES: Row = ['runtime', 'version', ...columns.map(({ title }) => title)];

/** Returns the row of a runtime. It has no numbers that a new error of the catalog would change. */
export function rowOf(name: string, version: string, results: readonly Result[]): Row {
  return [
    name,
    version,
    ...columns.map(({ group, declaresNode = 0 }) => {
      const own = results.filter((result) => result.group === group);
      const isOlder =
        name === `Node ${Number.parseInt(version, 10)}` && Number.parseInt(version, 10) < declaresNode;
      return `${summaryOf(own)}${isOlder ? ' *' : ''}`;
    }),
  ];
}

/** Returns `all`, or how many of the checks hold. */
function summaryOf(results: readonly Result[]): string {
  const held = results.filter(({ failure }) => failure === undefined).length;
  if (results.length === 0) return 'none';
  return held === results.length ? 'all' : `${held} of ${results.length}`;
}

/** Returns the table with a row for each runtime: what was measured here, else the row that the document has. */
export function fullTable(
  document: string,
  names: readonly string[],
  measured: ReadonlyMap<string, Row>,
): Row[] {
  return [
    TITLES,
    ...names.map(
      (name) =>
        measured.get(name) ?? rowIn(document, name) ?? [name, 'did not run', ...columns.map(() => '')],
    ),
  ];
}

function rowIn(document: string, name: string): Row | undefined {
  const line = document.split('\n').find((candidate) => candidate.startsWith(`| ${name} |`));
  return line?.slice(2, -2).split(' | ');
}

/** Returns the table in one row: each runtime, and whether every check holds there. */
export function shortTable([, ...rows]: readonly Row[]): Row[] {
  const names = [...new Set(rows.map(([name = '']) => familyOf(name)))];
  const summaries = names.map((family) => {
    const cells = rows
      .filter(([name = '']) => familyOf(name) === family)
      .flatMap(([, , ...results]) => results);
    if (cells.includes('')) return 'did not run';
    return cells.every((cell) => cell.startsWith('all')) ? 'all' : 'not all';
  });
  return [names, summaries];
}

/** `Chromium, other origin` is a row of Chromium. */
function familyOf(name: string): string {
  return name.replace(/,.*/, '');
}
