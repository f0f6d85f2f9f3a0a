import type { CatalogDiff } from './catalog-diff.js';
import type { Bump } from './meaning/messages.js';

const HEADINGS: readonly (readonly [Bump, string])[] = [
  ['major', 'Breaking'],
  ['minor', 'New'],
  ['patch', 'Descriptions'],
];

const RUN = 'Run: pnpm catalog:diff';

/** Prints a comparison for the maintainer who changed the catalog. */
export function reportOf(diff: CatalogDiff): string {
  const { since, changes, bump, next, changeset, faults } = diff;
  const repairs = [...faults.map(({ message }) => message), ...(faults.length === 0 ? [] : [RUN])];
  if (since === null) return firstReleaseOf(changeset, repairs);
  const groups = HEADINGS.flatMap(([size, heading]) => {
    const lines = changes
      .filter((change) => change.bump === size)
      .flatMap(({ message, remedy }) => [
        `  ${message}`,
        ...(remedy === undefined ? [] : [`    → ${remedy}`]),
      ]);
    return lines.length === 0 ? [] : [`${heading}\n${lines.join('\n')}`];
  });
  const summary = [
    ...(changeset === null ? [] : [`${changeset.deed} ${changeset.file}`]),
    ...(bump === null ? [] : [next === null ? `All together: ${bump}.` : `${bump}: ${since} → ${next}`]),
    ...repairs,
  ].join('\n');
  return [
    bump === null ? `The catalog has not changed since ${since}.` : `Changes in the catalog since ${since}:`,
    ...groups,
    ...(summary === '' ? [] : [summary]),
  ].join('\n\n');
}

function firstReleaseOf(changeset: CatalogDiff['changeset'], repairs: readonly string[]): string {
  const lead = 'Nothing is released yet, so there is nothing to compare.';
  if (changeset === null) return `${lead}\n\n${repairs.join('\n')}`;
  const { deed, file } = changeset;
  return `${lead}\n${deed} ${file}, which brings the first release, 1.0.0.`;
}
