import { fold } from '@venice/errors-core/recognizer';
import type { KnownCatalog, KnownEntry } from '../catalog/known-catalog.js';
import { code, listed, prose } from '../text.js';
import { gainedAndLost } from './lists.js';
import { type Fact, factId, major, minor, type Rule, rule } from './rule.js';

interface CodeSubject {
  readonly code: string;
}

/** The id of a code as a whole. */
export function codeId(name: string): string {
  return factId('code', { code: name } satisfies CodeSubject);
}

/** A fact of every code that has it. */
export function ofCodes<Value>(value: (entry: KnownEntry) => Value | undefined) {
  return (catalog: KnownCatalog): Fact<CodeSubject, Value>[] =>
    Object.entries(catalog.errors).flatMap(([name, entry]) => {
      const said = value(entry);
      return said === undefined ? [] : [{ subject: { code: name }, value: said, partOf: codeId(name) }];
    });
}

const KEEP_IT = 'Codes are permanent: keep the entry under its name, and nothing breaks.';

export const codeRules: readonly Rule[] = [
  rule(
    'code',
    ({ errors }) => Object.entries(errors).map(([name, value]) => ({ subject: { code: name }, value })),
    ({ subject, before, after, catalogs }) => {
      if (before === undefined)
        return minor(
          `New code ${code(subject.code)}, status ${after?.status ?? 'unknown'}: ${prose(after?.summary ?? '')}`,
        );
      if (after !== undefined) return [];
      const successor = renamedTo(before, catalogs);
      const name = code(subject.code);
      return successor === undefined
        ? major(`${name} is gone: code that catches it stops working.`, KEEP_IT)
        : major(
            `${name} is gone, and looks renamed to ${code(successor)}: code that catches the old name stops working.`,
            KEEP_IT,
          );
    },
  ),
  rule(
    'status',
    ofCodes(({ status }) => status),
    ({ subject, before, after }) =>
      major(
        `${code(subject.code)} now has status ${after ?? 'none'} instead of ${before ?? 'none'}: code that branches on the status stops working.`,
      ),
  ),
  rule(
    'family',
    ofCodes(({ family }) => family),
    ({ subject, before = 'none', after = 'none' }) =>
      major(
        `${code(subject.code)} now belongs to the family ${code(after)} instead of ${code(before)}: code that catches the family stops working.`,
      ),
  ),
  rule(
    'openai class',
    ofCodes(({ openai }) => openai.class),
    ({ subject, before = 'none', after = 'none' }) =>
      major(
        `The OpenAI SDK now throws ${code(subject.code)} as ${code(after)} instead of ${code(before)}: an \`instanceof\` for the old class stops matching.`,
      ),
  ),
  rule(
    'openai type',
    ofCodes(({ openai }) => openai.type),
    ({ subject, before = 'none', after = 'none' }) =>
      major(
        `The OpenAI type of ${code(subject.code)} is now ${code(after)} instead of ${code(before)}: code that compares \`error.type\` stops working.`,
      ),
  ),
  rule('possible statuses', ofCodes(possibleStatuses), ({ subject, before, after, catalogs }) => {
    // A code that moved to another status says so itself.
    const own = catalogs.before.errors[subject.code]?.status;
    const ownNow = catalogs.after.errors[subject.code]?.status;
    const { gained, lost } = gainedAndLost(before, after);
    const less = lost.filter((status) => own === ownNow || status !== own);
    const more = gained.filter((status) => own === ownNow || status !== ownNow);
    return [
      ...(less.length === 0
        ? []
        : major(
            `${code(subject.code)} is no longer known to come with status ${listed(less)}: code that branches on it stops compiling.`,
          )),
      ...(more.length === 0
        ? []
        : minor(`${code(subject.code)} is now known to come with status ${listed(more)} too.`)),
    ];
  }),
  rule(
    'wait',
    ofCodes(({ waitSeconds }) => waitSeconds),
    ({ subject, before, after }) =>
      minor(
        `The usual wait of ${code(subject.code)} is now ${seconds(after)} instead of ${seconds(before)}.`,
      ),
  ),
  rule(
    'log level',
    ofCodes(({ logLevel }) => logLevel),
    ({ subject, before = 'none', after = 'none' }) =>
      minor(`The log level of ${code(subject.code)} is now ${code(after)} instead of ${code(before)}.`),
  ),
];

function seconds(value: number | undefined): string {
  return value === undefined ? 'not known' : `${value} s`;
}

/** A new code that says what the old one said. */
function renamedTo(
  old: KnownEntry,
  { before, after }: { readonly before: KnownCatalog; readonly after: KnownCatalog },
): string | undefined {
  return Object.entries(after.errors).find(
    ([name, entry]) =>
      !Object.hasOwn(before.errors, name) &&
      entry.status === old.status &&
      fold(entry.message) === fold(old.message),
  )?.[0];
}

function possibleStatuses({ status, wire, examples }: KnownEntry): number[] {
  const failures = examples.map((example) => example.status).filter((seen) => seen >= 400);
  return [...new Set([status, ...wire.messages.flatMap(({ at }) => at ?? []), ...failures])].sort(
    (left, right) => left - right,
  );
}
