import { fold, matchMessage, type MessageIndex } from '@venice/errors-core/recognizer';
import { indexMessages } from '../../model/index-messages.js';
import type { LocatedMessage } from '../../model/located.js';
import { VARIABLE } from '../../model/messages.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import { formatPosition, type Problem } from '../../problem.js';

/** One of Venice's own messages, with a text that it matches. */
interface Own {
  readonly message: LocatedMessage;
  readonly sample: string;
  readonly folded: string;
}

/**
 * Checks that no message of a dialect takes a message of Venice's own: the whole message, or its first sentences if
 * they would then mean another error. Every status counts, because inside a success a message counts at all of them.
 */
export function checkDialects({ messages }: ValidCatalog): Problem[] {
  const owned = messages
    .filter(({ isForeign }) => !isForeign)
    .map((message): Own => {
      const sample = sampleOf(message);
      return { message, sample, folded: fold(sample) };
    });
  return messages
    .filter(({ isForeign }) => isForeign)
    .flatMap((sent) => {
      const beginning = (sent.template.literals[0] ?? '').slice(0, BEGINNING);
      const taken = owned.find((own) => own.folded.startsWith(beginning) && takes(sent, own));
      if (taken === undefined) return [];
      const { code, place, text } = taken.message;
      const facts = { code, at: formatPosition(place.position()), message: text };
      return [sent.place.problem('dialect-takes-message', facts)];
    });
}

/** A message that begins otherwise cannot match, not even the first sentence. This saves most of the comparisons. */
const BEGINNING = 10;

function takes(sent: LocatedMessage, { message: own, sample }: Own): boolean {
  if (sent.template.literals.join('{}') === own.template.literals.join('{}')) return true;
  const alone = indexMessages([sent]);
  const both = indexMessages([own, sent]);
  if (meaningOf(sample, alone) && meaningOf(sample, both) !== own.rule) return true;
  return sent.code !== own.code && sentencesOf(sample).some((part) => meaningOf(part, both) === sent.rule);
}

function meaningOf(text: string, index: MessageIndex) {
  return matchMessage(text, index, () => true)?.rule;
}

/** Returns a message of a template. The documented message of an error is not a template. */
function sampleOf({ text, template }: LocatedMessage): string {
  return template.captures.length === 0 ? text : text.replace(VARIABLE, 'sample');
}

/** Returns the beginnings of a message that end with a sentence. */
function sentencesOf(text: string): string[] {
  return [...text.matchAll(/[.!?] /g)].map(({ index }) => text.slice(0, index + 1));
}
