import { fold, matchMessage, type MessageIndex } from '@venice/errors-core/recognizer';
import { indexMessages } from '../../model/index-messages.js';
import type { LocatedMessage } from '../../model/located.js';
import { VARIABLE } from '../../model/messages.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import { formatPosition, type Problem } from '../../problem.js';

/** One of Venice's own messages. */
interface Own {
  readonly message: LocatedMessage;
  readonly folded: string;
  /** A text that it matches, then the first sentences of that. */
  readonly texts: readonly [string, ...string[]];
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
      return { message, folded: fold(sample), texts: [sample, ...sentencesOf(sample)] };
    });
  return messages
    .filter(({ isForeign }) => isForeign)
    .flatMap((sent) => {
      const alone = indexMessages([sent]);
      // A message that begins otherwise cannot match. This saves most of the comparisons.
      const beginning = (sent.template.literals[0] ?? '').slice(0, 10);
      const taken = owned
        .filter(({ folded }) => folded.startsWith(beginning))
        .find((own) => own.texts.some((text) => meaningOf(text, alone)) && takes(sent, own));
      if (taken === undefined) return [];
      const { code, place, text } = taken.message;
      const facts = { code, at: formatPosition(place.position()), message: text };
      return [sent.place.problem('dialect-takes-message', facts)];
    });
}

/** Returns whether a message of a dialect has precedence over a message that it matches too, at least in part. */
function takes(sent: LocatedMessage, { message: own, texts: [sample, ...sentences] }: Own): boolean {
  if (sent.template.literals.join('{}') === own.template.literals.join('{}')) return true;
  const both = indexMessages([own, sent]);
  if (meaningOf(sample, indexMessages([own])) && meaningOf(sample, both) !== own.rule) return true;
  return sent.code !== own.code && sentences.some((part) => meaningOf(part, both) === sent.rule);
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
