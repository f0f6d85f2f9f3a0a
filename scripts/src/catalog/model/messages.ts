import { fold, type Template } from '@venice/errors-core/recognizer';
import type { CatalogDocument, DocumentPath } from '../document.js';
import type { ReadMessage } from './index-messages.js';
import type { LocatedError, ValidCatalog } from './valid-catalog.js';
import { allWires, type LocatedWire, ownWire } from './wires.js';

/** A message of an error, and its position in the catalog. */
export interface LocatedMessage extends ReadMessage {
  readonly text: string;
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
}

/** Returns the messages of all errors, those of the dialects included. */
export function allMessages(catalog: ValidCatalog): LocatedMessage[] {
  return [...catalog.errors.map(documentedMessage), ...allWires(catalog).flatMap(variantsOf)];
}

/** Returns all messages of an entry: the documented one, then its variants. */
export function messagesOf(error: LocatedError): LocatedMessage[] {
  return [documentedMessage(error), ...variantsOf(ownWire(error))];
}

function documentedMessage({ code, entry, document, path }: LocatedError): LocatedMessage {
  return {
    text: entry.message,
    // Not a template: any braces in it are sent by Venice.
    template: { literals: [fold(entry.message)], captures: [] },
    rule: { code, statuses: [entry.status] },
    document,
    path: [...path, 'message'],
  };
}

/** Returns the messages in an entry or a dialect, in addition to the documented one. */
export function variantsOf({ code, status, wire, document, path }: LocatedWire): LocatedMessage[] {
  return wire.messages.map(({ text, statuses, details, waitSeconds, actions }, index) => ({
    text,
    template: parseTemplate(text),
    rule: {
      code,
      statuses: statuses ?? [status],
      details,
      waitSeconds,
      actions,
    },
    document,
    path: [...path, 'messages', index, 'text'],
  }));
}

const VARIABLE = /\{([A-Za-z0-9]*)\}/g;
/** Replaces a variable part while the text around it is folded; no message contains it. */
const MARK = '\u0001';

/** Returns the first brace of a template that is not part of a variable, with what follows up to the next one. */
export function strayBrace(text: string): string | undefined {
  return /\{[^{}]*\}?|\}/.exec(text.replace(VARIABLE, '…'))?.[0];
}

/** Returns the variable parts of a template. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([part]) => part);
}

/** Splits a template such as `Specified model not found: {model}` into folded literals and the fields between them. */
export function parseTemplate(text: string): Template {
  const captures = [...text.matchAll(VARIABLE)].map(([, name]) =>
    name === undefined || name === '' ? null : name,
  );
  return { literals: fold(text.replace(VARIABLE, MARK)).split(MARK), captures };
}
