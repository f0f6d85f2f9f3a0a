import { fold, matchMessage, type MessageRule } from '@venice/errors-core/recognizer';
import { statusOf } from '../../model/build-tables.js';
import { dialectsOf } from '../../model/dialects.js';
import { dialectMessagesOf, type LocatedMessage, messagesOf } from '../../model/messages.js';
import type { LocatedError, ValidCatalog } from '../../model/valid-catalog.js';
import { formatPosition, type Problem } from '../../problem.js';

/**
 * Checks that no message of a dialect takes a message of Venice's own: the whole message, or its first sentences if
 * they would then mean another error. Every status counts, because inside a success a message counts at all of them.
 */
export function checkDialects(catalog: ValidCatalog): Problem[] {
  const owned = catalog.errors.flatMap((error) =>
    messagesOf(error).map((message) => {
      const sample = sampleOf(message.text, message.rule);
      return { error, message, sample, folded: fold(sample) };
    }),
  );
  return dialectsOf(catalog.dialects).flatMap((dialect) =>
    dialectMessagesOf(dialect, statusOf(dialect.code, catalog)).flatMap(({ rule, path }) => {
      const taken = owned.find((own) => own.folded.startsWith(beginningOf(rule)) && takes(rule, own));
      return taken === undefined
        ? []
        : [dialect.document.problem('dialect-takes-message', factsOf(taken), path)];
    }),
  );
}

function factsOf({ error, message }: { error: LocatedError; message: LocatedMessage }) {
  const at = formatPosition(error.document.position(message.path));
  return { code: error.code, at, message: message.text };
}

/** A message that begins otherwise cannot match, not even the first sentence. This saves most of the comparisons. */
function beginningOf({ literals }: MessageRule): string {
  return (literals[0] ?? '').slice(0, 10);
}

function takes(
  dialect: MessageRule,
  { message: { rule }, sample }: { readonly message: LocatedMessage; readonly sample: string },
): boolean {
  if (dialect.literals.join('{}') === rule.literals.join('{}')) return true;
  const matches = (...rules: MessageRule[]): MessageRule | undefined =>
    matchMessage(sample, rules, () => true)?.rule;
  if (matches(rule) !== undefined && matches(rule, dialect) !== rule) return true;
  if (dialect.code === rule.code) return false;
  return sentencesOf(sample).some(
    (part) => matchMessage(part, [rule, dialect], () => true)?.rule === dialect,
  );
}

/** Returns a message of a template. The documented message of an error is not a template. */
function sampleOf(text: string, { captures }: MessageRule): string {
  return captures.length === 0 ? text : text.replace(/\{[A-Za-z0-9]*\}/g, 'sample');
}

/** Returns the beginnings of a message that end with a sentence. */
function sentencesOf(text: string): string[] {
  return [...text.matchAll(/[.!?] /g)].map(({ index }) => text.slice(0, index + 1));
}
