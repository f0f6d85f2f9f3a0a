import type { GroupCount, Usage } from './count.js';

/** Renders the counts: every occurrence for each exceeded budget, then one line for each group. */
export function renderReport(counts: readonly GroupCount[]): string {
  const isOver = ({ isExceeded }: Usage): boolean => isExceeded;
  return [
    ...counts.flatMap((count) => count.usages.filter(isOver).map((usage) => exceeded(count, usage))),
    `${counts.map(summary).join('\n')}\n`,
  ].join('\n');
}

/** Returns whether every group has words and keeps its budgets. No words means that files were not found. */
export function isWithinBudgets(counts: readonly GroupCount[]): boolean {
  return counts.every(({ words, usages }) => words > 0 && usages.every(({ isExceeded }) => !isExceeded));
}

function exceeded({ group, words }: GroupCount, { name, rate, limit, occurrences }: Usage): string {
  const budget = limit === 0 ? 'none' : `below ${limit}`;
  return [
    `${group}: "${name}": ${occurrences.length} in ${grouped(words)} words, ${oneDecimal(rate)} per 10,000. Budget: ${budget}.`,
    ...occurrences.map(({ file, line, excerpt }) => `  ${file}:${line}  ${excerpt}`),
    '',
  ].join('\n');
}

function summary({ group, words, usages }: GroupCount): string {
  if (words === 0) return `${group}: no words found. Check the files in scripts/src/voice/files.ts.`;
  const rates = usages
    .filter(({ limit, isExceeded }) => limit > 0 || isExceeded)
    .map(({ name, rate, limit }) => `${name} ${oneDecimal(rate)} of ${limit}`);
  return `${group}: ${[`${grouped(words)} words`, ...rates].join(', ')}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Rounds down, so that a rate below its budget never looks equal to it. */
function oneDecimal(rate: number): string {
  return (Math.floor(rate * 10) / 10).toFixed(1);
}
