import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import { formatProblem } from '../catalog/problem.js';
import type { Finding, OfficialDocument } from './finding.js';

/** A finding that `differences.yaml` expects, and why. */
export interface KnownFinding extends Finding {
  readonly reason: string;
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly known: readonly KnownFinding[];
  /** What `differences.yaml` expects of the compared documents in vain, as a line for a person each. */
  readonly unneeded: readonly string[];
}

/** Sets apart what is known and deliberate. */
export function judge(
  findings: readonly Finding[],
  { differences }: ValidCatalog,
  compared: readonly OfficialDocument[],
): Judged {
  const expected = differences.value.differences.map((difference) => ({ ...difference, found: false }));
  const known: KnownFinding[] = [];
  const unexpected = findings.filter((finding) => {
    const difference = expected.find(
      ({ document, kind, subject }) =>
        document === finding.document && kind === finding.kind && subject === finding.subject,
    );
    if (difference === undefined) return true;
    difference.found = true;
    known.push({ ...finding, reason: difference.reason });
    return false;
  });
  const unneeded = expected.flatMap(({ document, kind, subject, found }, index) =>
    found || !compared.includes(document)
      ? []
      : [
          formatProblem(
            differences.document.problem(
              ['differences', index, 'subject'],
              `the difference "${kind}" of "${subject}" is no longer there`,
              'remove it',
            ),
          ),
        ],
  );
  return { findings: unexpected, known, unneeded };
}
