import { formatProblem } from '../catalog/problem.js';
import type { Difference } from './difference.js';
import type { Drift } from './find-drift.js';
import { DIFFERENCE_IDS, textOf } from './texts.js';
import type { Written } from './write/write-catalog.js';

/** Renders the differences by document and id, then the unused entries of `differences.yaml`, then the totals. */
export function report({ compared, differences, accepted, unused }: Drift): string {
  const sections = (['page', 'openapi'] as const).flatMap((document) =>
    DIFFERENCE_IDS.flatMap((id) => {
      const found = differences.filter((each) => each.document === document && each.id === id);
      return found.length === 0 ? [] : [`${document}: ${id}\n${describe(found)}`];
    }),
  );
  return [
    `Compared the catalog with ${compared.join(', and ')}.`,
    ...sections,
    ...(unused.length === 0 ? [] : [unused.map(formatProblem).join('\n')]),
    totals(differences.length + unused.length, accepted.length),
  ].join('\n\n');
}

/** Renders the text that several differences have in common once, below their subjects. */
function describe(differences: readonly Difference[]): string {
  const subjects = new Map<string, string[]>();
  for (const difference of differences) {
    const [what, todo] = textOf(difference);
    const text = `      ${what}\n      → ${todo.replaceAll('\n', '\n        ')}`;
    subjects.set(text, [...(subjects.get(text) ?? []), describeSubject(difference)]);
  }
  return [...subjects].flatMap(([text, lines]) => [...lines, text]).join('\n');
}

const POSITIONS_SHOWN = 3;

function describeSubject({ subject, positions }: Difference): string {
  const others = positions.filter((position) => position !== subject);
  const more = others.length - POSITIONS_SHOWN;
  const shown = [...others.slice(0, POSITIONS_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])];
  return `  ${subject}${shown.length === 0 ? '' : ` (${shown.join(', ')})`}`;
}

function totals(toReview: number, accepted: number): string {
  const rest = accepted === 0 ? '.' : `, ${accepted} accepted (catalog/differences.yaml).`;
  if (toReview === 0) return `No drift${rest}`;
  return `${toReview} ${toReview === 1 ? 'difference' : 'differences'} to review${rest}
To accept a difference, add its document, id, subject and a reason to catalog/differences.yaml.`;
}

/** Renders what `--write` has changed, and what is left to fill in. */
export function reportWritten({ written, toFill }: Written): string {
  if (written.length === 0) return 'None of these can be applied automatically.';
  const marks = toFill.length === 0 ? [] : ['', 'Fill these in, then run: pnpm generate', ...toFill];
  return [...written.map((file) => `wrote  ${file}`), ...marks].join('\n');
}
