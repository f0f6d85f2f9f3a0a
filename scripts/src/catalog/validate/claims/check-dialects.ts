import { fold, matchMessage, type MessageIndex } from '@venice/errors-core/recognizer';
import { statusOf } from '../../model/build-tables.js';
import { dialectsOf } from '../../model/dialects.js';
import { indexMessages } from '../../model/index-messages.js';
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
      const sample = sampleOf(message);
      return { error, message, sample, folded: fold(sample) };
    }),
  );
  return dialectsOf(catalog.dialects).flatMap((dialect) =>
    dialectMessagesOf(dialect, statusOf(dialect.code, catalog)).flatMap((sent) => {
      const beginning = beginningOf(sent);
      const alone = indexMessages([sent]);
      const taken = owned.find(
        (own) => own.folded.startsWith(beginning) && concerns(alone, own.sample) && takes(sent, own),
      );
      return taken === undefined
        ? []
        : [dialect.document.problem('dialect-takes-message', factsOf(taken), sent.path)];
    }),
  );
}

function factsOf({ error, message }: { error: LocatedError; message: LocatedMessage }) {
  const at = formatPosition(error.document.position(message.path));
  return { code: error.code, at, message: message.text };
}

/** A message that begins otherwise cannot match, not even the first sentence. This saves most of the comparisons. */
function beginningOf({ template: { literals } }: LocatedMessage): string {
  return (literals[0] ?? '').slice(0, 10);
}

/** Whether a message of a dialect matches another message, or some of its first sentences, at all. */
function concerns(dialect: MessageIndex, sample: string): boolean {
  return [sample, ...sentencesOf(sample)].some(
    (text) => matchMessage(text, dialect, () => true) !== undefined,
  );
}

function takes(
  dialect: LocatedMessage,
  { message: own, sample }: { readonly message: LocatedMessage; readonly sample: string },
): boolean {
  if (dialect.template.literals.join('{}') === own.template.literals.join('{}')) return true;
  const both = indexMessages([own, dialect]);
  const isKnown = matchMessage(sample, indexMessages([own]), () => true) !== undefined;
  if (isKnown && matchMessage(sample, both, () => true)?.rule !== own.rule) return true;
  if (dialect.rule.code === own.rule.code) return false;
  return sentencesOf(sample).some((part) => matchMessage(part, both, () => true)?.rule === dialect.rule);
}

/** Returns a message of a template. The documented message of an error is not a template. */
function sampleOf({ text, template }: LocatedMessage): string {
  return template.captures.length === 0 ? text : text.replace(/\{[A-Za-z0-9]*\}/g, 'sample');
}

/** Returns the beginnings of a message that end with a sentence. */
function sentencesOf(text: string): string[] {
  return [...text.matchAll(/[.!?] /g)].map(({ index }) => text.slice(0, index + 1));
}
