import type { CatalogDiff } from './catalog-diff.js';
import type { Bump } from './meaning/rule.js';

const HEADINGS: readonly (readonly [Bump, string])[] = [
  ['major', 'Breaking'],
  ['minor', 'New'],
  ['patch', 'Words'],
];

const COMMAND = 'pnpm catalog:diff';

/** What a comparison found, for the person who changed the catalog. */
export function reportOf(diff: CatalogDiff): string {
  if (diff.since === null) return firstReleaseOf(diff);
  const { since, changes, bump, next, changeset, faults } = diff;
  const groups = HEADINGS.flatMap(([size, heading]) => {
    const sentences = changes
      .filter((change) => change.bump === size)
      .flatMap(({ sentence, wayOut }) => [
        `  ${sentence}`,
        ...(wayOut === undefined ? [] : [`    → ${wayOut}`]),
      ]);
    return sentences.length === 0 ? [] : [`${heading}\n${sentences.join('\n')}`];
  });
  const summary = [
    ...(changeset === null ? [] : [`${changeset.deed} ${changeset.file}`]),
    ...(bump === null ? [] : [next === null ? `Taken together: ${bump}.` : `${bump}: ${since} → ${next}`]),
    ...faults,
    ...(faults.length === 0 ? [] : [`Run: ${COMMAND}`]),
  ].join('\n');
  return [
    bump === null
      ? `The catalog says what ${since} promised.`
      : `What changed in the catalog since ${since}:`,
    ...groups,
    ...(summary === '' ? [] : [summary]),
  ].join('\n\n');
}

function firstReleaseOf({ changeset, faults }: CatalogDiff): string {
  const promised = 'Nothing was promised yet';
  if (changeset === null) return `${promised}.\n\n${faults.join('\n')}\nRun: ${COMMAND}`;
  const file = changeset.file.replace('.changeset/', '');
  return `${promised}: the first release, 1.0.0, comes with ${file}${changeset.deed === 'wrote' ? ', which was written now' : ''}.`;
}
