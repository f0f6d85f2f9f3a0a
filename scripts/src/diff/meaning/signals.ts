import { foldCode } from '../../catalog/model/tables.js';
import type { KnownCatalog } from '../catalog/known-catalog.js';
import { code, listed } from '../text.js';
import { type Claims, movesOf } from './claims.js';
import { type Difference, type Fact, major, minor, type Rule, rule, type Verdict } from './rule.js';
import { shapeId } from './shapes.js';

/** Something on the wire that tells a code. */
interface Signal {
  /** It, in words. */
  readonly text: string;
  readonly claims: Claims;
}

/** What tells a code besides its sentences. A status alone does too: see `statuses.ts`. */
export const signalRules: readonly Rule[] = [
  rule('wire code', wireCodes, meaningOf),
  rule('header that means a code', headers, meaningOf),
  rule('shape that means a code', shapes, meaningOf),
];

/** The other codes on the wire, and each code's own name. */
function wireCodes({ errors }: KnownCatalog): Fact<{ readonly wireCode: string }, Signal>[] {
  return Object.entries(errors).flatMap(([name, { wire }]) =>
    [name, ...wire.codes.map((other) => other.code)].map((text) => ({
      subject: { wireCode: foldCode(text) },
      value: { text: `the wire code ${code(text)}`, claims: { '': name } },
    })),
  );
}

function headers(catalog: KnownCatalog): Fact<{ readonly header: string; readonly value: string }, Signal>[] {
  return catalog.headers.means.map(({ header, value, code: name }) => ({
    subject: { header, value },
    value: { text: `the header ${code(`${header}: ${value}`)}`, claims: { '': name } },
  }));
}

function shapes(catalog: KnownCatalog): Fact<{ readonly shape: string }, Signal>[] {
  return catalog.shapes.flatMap(({ name, means }) =>
    means === undefined
      ? []
      : {
          subject: { shape: name },
          value: {
            text: `the body shape ${code(name)}`,
            claims: Object.fromEntries(means.at.map((status) => [status, means.code])),
          },
          partOf: shapeId(name),
        },
  );
}

function meaningOf({ before, after, catalogs }: Difference<unknown, Signal>): readonly Verdict[] {
  return movesOf(before?.claims, after?.claims, catalogs).flatMap(({ from, to, at }) => {
    const statuses = at.filter((status) => status !== '');
    const text = (after ?? before)?.text ?? '';
    const what = `${text}${statuses.length === 0 ? '' : ` (status ${listed(statuses)})`}`;
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
