import { fold, type SentenceRule } from '@venice/errors-core/recognizer';
import type { DocumentPath } from '../document.js';
import { sortedRecord } from './sorted-record.js';
import type { LocatedError } from './valid-catalog.js';

/** A sentence of an error, and where in the catalog it stands. */
export interface LocatedSentence {
  readonly text: string;
  readonly rule: SentenceRule;
  readonly path: DocumentPath;
}

/** All sentences of an error: its message, then its other wordings. */
export function sentencesOf({ code, entry, path }: LocatedError): LocatedSentence[] {
  const message: LocatedSentence = {
    text: entry.message,
    // A message is taken as it stands: braces in it would be Venice's.
    rule: { code, statuses: [entry.status], literals: [fold(entry.message)], captures: [] },
    path: [...path, 'message'],
  };
  const wordings = entry.wire.messages.map(({ text, at, sets, wait }, index) => ({
    text,
    rule: {
      code,
      statuses: at ?? [entry.status],
      ...parseTemplate(text),
      ...(sets === undefined ? {} : { sets: sortedRecord(Object.entries(sets)) }),
      ...(wait === undefined ? {} : { wait }),
    },
    path: [...path, 'wire', 'messages', index, 'text'],
  }));
  return [message, ...wordings];
}

const VARIABLE = /\{([A-Za-z0-9]*)\}/g;
/** Stands for a variable part while the text around it is folded; it is in no sentence. */
const MARK = '\u0001';

/** `Specified model not found: {model}` becomes its folded literals and the names of what is between them. */
export function parseTemplate(text: string): Pick<SentenceRule, 'literals' | 'captures'> {
  const captures = [...text.matchAll(VARIABLE)].map(([, name]) =>
    name === undefined || name === '' ? null : name,
  );
  return { literals: fold(text.replace(VARIABLE, MARK)).split(MARK), captures };
}
