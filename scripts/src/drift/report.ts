import type { Drift } from './find-drift.js';
import type { Finding, FindingKind } from './finding.js';

const HEADINGS: Readonly<Record<FindingKind, string>> = {
  'code-added': 'New codes on the page',
  'code-removed': 'Codes that the page no longer has',
  'code-reworded': 'Codes with another message on the page',
  'code-moved': 'Codes with another status on the page',
  'log-level': 'Codes with another log level on the page',
  'code-source': 'Codes of the page that the catalog has from elsewhere',
  'page-row': 'Rows of the page that cannot be read',
  'route-added': 'New routes',
  'route-removed': 'Routes that are no longer documented',
  'status-added': 'New error statuses',
  'status-removed': 'Error statuses that are no longer documented',
  'schema-added': 'Schemas of errors that the catalog does not know',
  'schema-removed': 'Schemas of errors that are no longer used',
  'body-shape': 'Bodies of a shape that the catalog does not know',
  field: 'Fields that the catalog does not read',
  value: 'Values that the catalog does not know',
  sentence: 'Sentences that the catalog does not know',
  header: 'Headers that the catalog does not read',
};

/** What a person reads: every finding under its kind, then what was expected, then the sum. */
export function report({ compared, findings, known, unneeded }: Drift): string {
  const kinds = Object.keys(HEADINGS) as FindingKind[];
  const sections = kinds.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    return ofKind.length === 0 ? [] : [`${HEADINGS[kind]} (${kind})\n${ofKind.map(describe).join('\n')}`];
  });
  return [
    `Compared the catalog with ${compared.join(', and ')}.`,
    ...sections,
    ...(unneeded.length === 0 ? [] : [unneeded.join('\n')]),
    sum(findings.length + unneeded.length, known.length),
  ].join('\n\n');
}

const PLACES_SHOWN = 3;

function describe({ subject, what, todo, where }: Finding): string {
  const places = [
    ...where.slice(0, PLACES_SHOWN),
    ...(where.length > PLACES_SHOWN ? [`and ${where.length - PLACES_SHOWN} more`] : []),
  ].join(', ');
  return `  ${subject}\n      ${what} (${places})\n      → ${todo}`;
}

function sum(found: number, known: number): string {
  const deliberate = known === 0 ? '' : ` ${known} known and deliberate (catalog/differences.yaml).`;
  if (found === 0) return `No drift.${deliberate}`;
  return [
    `${found} to look at.${deliberate}`,
    'What is to stay different goes into catalog/differences.yaml: document, kind (in brackets above), subject, reason.',
  ].join('\n');
}
