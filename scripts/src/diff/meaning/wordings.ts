import { parseTemplate } from '../../catalog/model/sentences.js';
import { foldCode } from '../../catalog/model/tables.js';
import type { KnownCatalog } from '../catalog/known-catalog.js';
import { code, listed } from '../text.js';
import { gainedAndLost } from './lists.js';
import { type Fact, factId, major, minor, patch, type Rule, rule } from './rule.js';
import { wordingId } from './sentences.js';

interface WordingSubject {
  readonly code: string;
  /** A sentence or a code on the wire, as it is compared. */
  readonly wording: string;
}

interface Wording {
  /** As it is written. */
  readonly text: string;
  readonly captures: readonly string[];
  readonly sets: Readonly<Record<string, string | number | boolean>>;
  readonly wait?: number | undefined;
  readonly source: string;
}

/** What a wording or wire code tells beside its code. Its coming and going is told where it is recognised. */
export const wordingRules: readonly Rule[] = [
  rule('wording', wordings, () => []),
  rule(
    'spelling',
    partOfWordings(({ text }) => text),
    ({ subject, after = '' }) => patch(`A wording of ${code(subject.code)} is now spelt ${code(after)}.`),
  ),
  rule(
    'captures',
    partOfWordings(({ captures }) => captures),
    ({ subject, before, after }) => {
      const { gained, lost } = gainedAndLost(before, after);
      const fields = (names: readonly string[]): string =>
        listed(names.map((name) => code(`details.${name}`)));
      return [
        ...(lost.length === 0
          ? []
          : major(
              `A wording of ${code(subject.code)} no longer fills ${fields(lost)}: answers that have it only there come without it.`,
            )),
        ...(gained.length === 0
          ? []
          : minor(`A wording of ${code(subject.code)} now fills ${fields(gained)}.`)),
        ...(gained.length + lost.length > 0
          ? []
          : minor(`The parts of a wording of ${code(subject.code)} now fill its fields in another order.`)),
      ];
    },
  ),
  rule(
    'values that follow',
    partOfWordings(({ sets }) => sets),
    ({ subject, before = {}, after = {} }) =>
      [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .filter((field) => before[field] !== after[field])
        .flatMap((field) =>
          minor(
            `${code(`details.${field}`)} that a wording of ${code(subject.code)} tells is now ${code(after[field] ?? 'none')} instead of ${code(before[field] ?? 'none')}.`,
          ),
        ),
  ),
  rule(
    'wait of a wording',
    partOfWordings(({ wait }) => wait),
    ({ subject, before, after }) =>
      minor(
        `The wait that a wording of ${code(subject.code)} tells is now ${after ?? 'no'} s instead of ${before ?? 'no'} s.`,
      ),
  ),
  rule(
    'source of a wording',
    partOfWordings(({ source }) => source),
    ({ subject }) => patch(`Where a wording of ${code(subject.code)} is known from was corrected.`),
  ),
];

function partOfWordings<Value>(value: (wording: Wording) => Value | undefined) {
  return (catalog: KnownCatalog): Fact<WordingSubject, Value>[] =>
    wordings(catalog).flatMap(({ subject, value: wording }) => {
      const said = value(wording);
      return said === undefined ? [] : [{ subject, value: said, partOf: factId('wording', subject) }];
    });
}

function wordings({ errors }: KnownCatalog): Fact<WordingSubject, Wording>[] {
  return Object.entries(errors).flatMap(([name, { wire }]) => [
    ...wire.messages.map(({ text, source, sets = {}, wait }) => ({
      subject: { code: name, wording: wordingId(text) },
      value: {
        text,
        captures: parseTemplate(text).captures.flatMap((capture) => (capture === null ? [] : [capture])),
        sets,
        wait,
        source,
      },
    })),
    ...wire.codes.map(({ code: text, source, sets = {} }) => ({
      subject: { code: name, wording: foldCode(text) },
      value: { text, captures: [], sets, source },
    })),
  ]);
}
