import { foldCode } from '../../generate/model/tables.js';
import type { KnownCatalog } from '../catalog/known-catalog.js';
import { code, listed } from '../text.js';
import { movesOf, type Claims } from './claims.js';
import { major, minor, rule, type Difference, type Fact, type Rule, type Verdict } from './rule.js';
import { shapeId } from './shapes.js';

/** What tells a code besides its sentences. A status alone does too: see `statuses.ts`. */
export const signalRules: readonly Rule[] = [
  rule(
    'wire code',
    wireCodeFacts,
    meaningOf(({ wireCode }) => `the wire code ${code(wireCode)}`),
  ),
  rule(
    'header that means a code',
    ({ headers }) =>
      headers.means.map(({ header, value, code: name }): Fact<{ header: string; value: string }, Claims> => ({
        subject: { header, value },
        value: { '': name },
      })),
    meaningOf(({ header, value }) => `the header ${code(`${header}: ${value}`)}`),
  ),
  rule(
    'shape that means a code',
    ({ shapes }) =>
      shapes.flatMap(({ name, means }): Fact<{ shape: string }, Claims>[] =>
        means === undefined
          ? []
          : [
              {
                subject: { shape: name },
                value: Object.fromEntries(means.at.map((status) => [status, means.code])),
                partOf: shapeId(name),
              },
            ],
      ),
    meaningOf(({ shape }) => `the body shape ${code(shape)}`),
  ),
];

/** The other codes on the wire, and each code's own name. */
function wireCodeFacts({ errors }: KnownCatalog): Fact<{ readonly wireCode: string }, Claims>[] {
  return Object.entries(errors).flatMap(([name, { wire }]) =>
    [name, ...wire.codes.map((other) => foldCode(other.code))].map((wireCode) => ({
      subject: { wireCode },
      value: { '': name },
    })),
  );
}

function meaningOf<Subject>(signal: (subject: Subject) => string) {
  return ({ subject, before, after, catalogs }: Difference<Subject, Claims>): readonly Verdict[] =>
    movesOf(before, after, catalogs).flatMap(({ from, to, at }) => {
      const statuses = at.filter((status) => status !== '');
      const what = `${signal(subject)}${statuses.length === 0 ? '' : ` (status ${listed(statuses)})`}`;
      if (from === undefined) return minor(`${code(to ?? '')} is now recognised by ${what}.`);
      return to === undefined
        ? major(
            `${code(from)} is no longer recognised by ${what}: answers that have nothing else lose their code.`,
          )
        : major(
            `${what.charAt(0).toUpperCase()}${what.slice(1)} now means ${code(to)} instead of ${code(from)}: code that catches ${code(from)} for it stops working.`,
          );
    });
}
