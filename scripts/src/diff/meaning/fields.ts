import type { KnownCatalog, KnownField } from '../catalog/known-catalog.js';
import { code, listed, prose } from '../text.js';
import { codeId } from './codes.js';
import { gainedAndLost } from './lists.js';
import { type Fact, factId, major, minor, type Rule, rule, type Verdict } from './rule.js';

interface FieldSubject {
  /** Not there for what any error can carry. */
  readonly code?: string;
  readonly field: string;
}

export const fieldRules: readonly Rule[] = [
  rule('field', fieldFacts, ({ subject, before, after }) => {
    const owner = subject.code === undefined ? 'Any error' : code(subject.code);
    if (before === undefined)
      return minor(
        `${owner} can now carry ${nameOf(subject)} (${after?.type ?? 'json'}): ${prose(after?.summary ?? '')}`,
      );
    return after === undefined
      ? major(`${owner} no longer carries ${nameOf(subject)}: code that reads it stops compiling.`)
      : [];
  }),
  rule(
    'field type',
    ofFields(({ type }) => type),
    ({ subject, before = 'none', after = 'none' }) =>
      major(
        `${described(subject)} is now of type ${code(after)} instead of ${code(before)}: code that reads it stops compiling.`,
      ),
  ),
  rule(
    'field values',
    ofFields(({ values = [] }) => values),
    ({ subject, before, after }) => {
      const { gained, lost } = gainedAndLost(before, after);
      // Any other value was always possible: a type that names one less still takes it.
      return [
        ...(gained.length === 0
          ? []
          : minor(`${described(subject)} is now known to be ${listed(gained.map(code))} too.`)),
        ...(lost.length === 0
          ? []
          : minor(`${described(subject)} is no longer known to be ${listed(lost.map(code))}.`)),
      ];
    },
  ),
  rule('field place', ofFields(placesOf), ({ subject, before, after }) =>
    placeVerdicts(described(subject), before, after),
  ),
];

/** What it means that something is read in other places. */
export function placeVerdicts(
  what: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly Verdict[] {
  const { gained, lost } = gainedAndLost(before, after);
  return [
    ...(lost.length === 0
      ? []
      : major(
          `${what} is no longer read from ${listed(lost)}: answers that have it only there come without it.`,
        )),
    ...(gained.length === 0 ? [] : minor(`${what} is now read from ${listed(gained)}.`)),
    ...(gained.length + lost.length > 0 ? [] : minor(`${what} is now looked up in another order.`)),
  ];
}

/** A fact of every field, those that any error can carry among them. */
export function ofFields<Value>(value: (field: KnownField) => Value) {
  return (catalog: KnownCatalog): Fact<FieldSubject, Value>[] =>
    fieldFacts(catalog).map(({ subject, value: field }) => ({
      subject,
      value: value(field),
      partOf: factId('field', subject),
    }));
}

/** A field at the head of a sentence. */
export function described(subject: FieldSubject): string {
  return subject.code === undefined
    ? `The field ${nameOf(subject)} of any error`
    : `${nameOf(subject)} of ${code(subject.code)}`;
}

function nameOf({ code: owner, field }: FieldSubject): string {
  return code(owner === undefined ? field : `details.${field}`);
}

function fieldFacts({ fields, errors }: KnownCatalog): Fact<FieldSubject, KnownField>[] {
  return [
    ...Object.entries(fields).map(([field, value]) => ({ subject: { field }, value })),
    ...Object.entries(errors).flatMap(([name, entry]) =>
      Object.entries(entry.fields).map(([field, value]) => ({
        subject: { code: name, field },
        value,
        partOf: codeId(name),
      })),
    ),
  ];
}

function placesOf({ from = [], header }: KnownField): string[] {
  return [
    ...[from].flat().map((path) => `${code(path)} of the body`),
    ...(header === undefined ? [] : [`the header ${code(header)}`]),
  ];
}
