import type { GroupCount, Occurrence, Usage } from './count.js';

/** Renders the counts: every occurrence for each exceeded budget, then one line for each group. */
export function renderReport(counts: readonly GroupCount[]): string {
  return [
    ...counts.flatMap((count) =>
      count.usages.filter(({ isExceeded }) => isExceeded).map((usage) => exceeded(count, usage)),
    ),
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
    ...occurrences.map((occurrence) => `  ${location(occurrence)}  ${excerpt(occurrence)}`),
    '',
  ].join('\n');
}

function summary({ group, words, usages }: GroupCount): string {
  if (words === 0) return `${group}: no words found. Check the files in scripts/src/voice/kinds.ts.`;
  const rates = usages
    .filter(({ limit, isExceeded }) => limit > 0 || isExceeded)
    .map(({ name, rate, limit }) => `${name} ${oneDecimal(rate)} of ${limit}`);
  return `${group}: ${[`${grouped(words)} words`, ...rates].join(', ')}`;
}

function location({ file, line }: Occurrence): string {
  return `${file}:${line}`;
}

const longest = 100;

/** Returns the line, or the part of a long line that has the phrase in it. */
function excerpt({ lineText, column }: Occurrence): string {
  const line = lineText.trim();
  if (line.length <= longest) return line;
  const at = column - (lineText.length - lineText.trimStart().length);
  const start = Math.max(0, Math.min(at - longest / 2, line.length - longest));
  const end = start + longest;
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Rounds down, so that a rate below its budget never looks equal to it. */
function oneDecimal(rate: number): string {
  return (Math.floor(rate * 10) / 10).toFixed(1);
}
