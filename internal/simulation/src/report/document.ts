import type { Result } from './result.js';

const COLUMNS = [
  'policy',
  'good requests answered',
  'latency, median',
  'latency, 95 %',
  'load',
  'sent',
  'in vain',
  'locked out',
] as const;

/** Returns the document about the simulation, as Markdown. */
export function documentOf(results: readonly Result[], seed: number): string {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const title = `${result.scenario}, ${result.clients.toLocaleString('en')} clients`;
    groups.set(title, [...(groups.get(title) ?? []), result]);
  }
  return [
    '# Retries and pacing, simulated',
    'Written by `pnpm simulate`. **These figures are our reading of the rules that Venice publishes, not measured live.** The simulation plays the rules ([`server.play`](../errors-testing/README.md#venices-rules)) in virtual time; `decideRetry` and the pacer are the real code, and the defaults of the other clients are restated and compared with the real clients by the waits between their requests.',
    '![Good requests that are answered next to a broken tenant](simulation.svg)',
    '- **Load**: requests that Venice receives, for each request that the clients want to make. **In vain**: those of them that fail. **Locked out**: seconds in which Venice refuses good requests because an error budget is used up.',
    '- **A broken tenant**: 10 minutes, 8 good requests a second from 9 tenants, next to 4 requests a second of a tenant whose requests are all wrong. **An empty account**: 5 minutes, 8 requests a second. **An outage**: one minute in which every request fails with status 503.',
    '- All clients have the same key. A response takes 0.2 to 1 s.',
    ...[...groups].flatMap(([title, rows]) => [
      `## ${title}`,
      [row(COLUMNS), row(COLUMNS.map(() => '---')), ...rows.map((result) => row(cells(result)))].join('\n'),
    ]),
    `Seed: ${seed}. \`pnpm simulate --help\` lists the options.`,
    '',
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cells({ policy, answered, latencyMs, load, sent, wasted, lockedOutSeconds }: Result): string[] {
  const seconds = (milliseconds: number): string =>
    answered === 0 ? '–' : `${(milliseconds / 1_000).toFixed(1)} s`;
  return [
    policy,
    `${(answered * 100).toFixed(1)} %`,
    seconds(latencyMs.median),
    seconds(latencyMs.p95),
    load.toFixed(2),
    String(sent),
    String(wasted),
    `${lockedOutSeconds} s`,
  ];
}
