import { fold, matchMessage, type MessageIndex } from '@venice/errors-core/recognizer';
import { indexMessages } from '../../model/index-messages.js';
import { type LocatedMessage, messagesOf, variantsOf } from '../../model/messages.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import { dialectWires } from '../../model/wires.js';
import { formatPosition, type Problem } from '../../problem.js';

/**
 * Checks that no message of a dialect takes a message of Venice's own: the whole message, or its first sentences if
 * they would then mean another error. Every status counts, because inside a success a message counts at all of them.
 */
export function checkDialects(catalog: ValidCatalog): Problem[] {
  const owned = catalog.errors.flatMap(messagesOf).map((message) => {
    const sample = sampleOf(message);
    return { message, sample, folded: fold(sample) };
  });
  return dialectWires(catalog)
    .flatMap(variantsOf)
    .flatMap((sent) => {
      const beginning = beginningOf(sent);
      const alone = indexMessages([sent]);
      const taken = owned.find(
        (own) => own.folded.startsWith(beginning) && concerns(alone, own.sample) && takes(sent, own),
      );
      if (taken === undefined) return [];
      const { rule, document, path, text: message } = taken.message;
      const facts = { code: rule.code, at: formatPosition(document.position(path)), message };
      return [sent.document.problem('dialect-takes-message', facts, sent.path)];
    });
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
