import { fold } from '@venice/errors-core/recognizer';
import { parseTemplate } from '../../catalog/model/sentences.js';
import type { KnownCatalog, KnownEntry } from '../catalog/known-catalog.js';
import { code, listed } from '../text.js';
import { type Claims, type Move, movesOf } from './claims.js';
import { ofCodes } from './codes.js';
import { type Fact, major, minor, patch, type Rule, rule, type Verdict } from './rule.js';

/** A sentence by which a code is recognised. */
interface Sentence {
  /** The same for every spelling that is recognised as the same. */
  readonly id: string;
  readonly text: string;
  readonly statuses: readonly number[];
}

/** All sentences of a code: its message, then its other wordings. */
function sentencesOf({ message, status, wire }: KnownEntry): readonly Sentence[] {
  return [
    { id: fold(message), text: message, statuses: [status] },
    ...wire.messages.map(({ text, at }) => ({
      id: wordingId(text),
      text,
      statuses: at ?? [status],
    })),
  ];
}

/** What a wording is known by: its literal parts, as they are compared. */
export function wordingId(text: string): string {
  return parseTemplate(text).literals.join('\u0001');
}

interface SentenceClaims {
  readonly text: string;
  readonly claims: Claims;
}

export const sentenceRules: readonly Rule[] = [
  rule('sentence', sentenceFacts, ({ before, after, catalogs }) => {
    const moves = movesOf(before?.claims, after?.claims, catalogs).filter(
      (move, _, all) => !followsItsCode(move, all, catalogs),
    );
    const sentence = code((before ?? after)?.text ?? '');
    return moves.flatMap(({ from, to, at }): readonly Verdict[] => {
      const where = `${sentence} (status ${listed(at)})`;
      if (from === undefined) return minor(`${code(to ?? '')} is now recognised by the sentence ${where}.`);
      if (to !== undefined)
        return major(
          `The sentence ${where} now means ${code(to)} instead of ${code(from)}: code that catches ${code(from)} for it stops working.`,
        );
      return major(
        `${code(from)} is no longer recognised by the sentence ${where}: answers that have it lose their code.`,
        `Keep the old sentence under \`wire.messages\` of ${from}, and the change is minor.`,
      );
    });
  }),
  rule(
    'message',
    ofCodes(({ message }) => message),
    ({ subject, before = '', after = '', catalogs }) => {
      const entry = catalogs.after.errors[subject.code];
      const isKept = entry !== undefined && sentencesOf(entry).some(({ id }) => id === fold(before));
      // Where it is not, its loss says it all.
      return isKept ? patch(`The documented sentence of ${code(subject.code)} is now ${code(after)}.`) : [];
    },
  ),
];

/** Every sentence of a catalog, and what it means at which status. */
function sentenceFacts({ errors }: KnownCatalog): Fact<{ readonly sentence: string }, SentenceClaims>[] {
  const found = new Map<string, SentenceClaims>();
  for (const [name, entry] of Object.entries(errors))
    for (const { id, text, statuses } of sentencesOf(entry)) {
      const claims = { ...found.get(id)?.claims };
      for (const status of statuses) claims[status] = name;
      found.set(id, { text: found.get(id)?.text ?? text, claims });
    }
  return [...found].map(([sentence, value]) => ({ subject: { sentence }, value }));
}

/** A code that gets another status takes its sentences along; the status says it already. */
function followsItsCode(
  { from, to, at }: Move,
  all: readonly Move[],
  { before, after }: { readonly before: KnownCatalog; readonly after: KnownCatalog },
): boolean {
  const name = from ?? to ?? '';
  const old = String(before.errors[name]?.status);
  const now = String(after.errors[name]?.status);
  const isOnly = (move: Move | undefined, status: string): boolean =>
    move?.at.length === 1 && move.at[0] === status;
  if (old === now || (from !== undefined && to !== undefined)) return false;
  const lost = all.find((move) => move.from === name && move.to === undefined);
  const gained = all.find((move) => move.to === name && move.from === undefined);
  return isOnly(lost, old) && isOnly(gained, now) && at.length === 1;
}
