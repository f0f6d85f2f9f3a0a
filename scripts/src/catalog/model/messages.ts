import { fold, type Template } from '@venice/errors-core/recognizer';
import type { DocumentPath } from '../document.js';
import type { DialectWire } from '../schema/dialects.js';
import type { LocatedDialect } from './dialects.js';
import type { ReadMessage } from './index-messages.js';
import { sortedRecord } from './sorted-record.js';
import type { LocatedError } from './valid-catalog.js';

/** A message of an error, and its position in the catalog. */
export interface LocatedMessage extends ReadMessage {
  readonly text: string;
  readonly path: DocumentPath;
}

/** Returns all messages of an error: the documented one, then its variants. */
export function messagesOf({ code, entry, path }: LocatedError): LocatedMessage[] {
  const message: LocatedMessage = {
    text: entry.message,
    // Not a template: any braces in it are sent by Venice.
    template: { literals: [fold(entry.message)], captures: [] },
    rule: { code, statuses: [entry.status] },
    path: [...path, 'message'],
  };
  return [message, ...variantsOf(code, entry.status, entry.wire.messages, [...path, 'wire'])];
}

/**
 * Returns the messages of a dialect for one error.
 *
 * @param status - The status of the error, at which its messages count by default.
 */
export function dialectMessagesOf({ code, wire, path }: LocatedDialect, status: number): LocatedMessage[] {
  return variantsOf(code, status, wire.messages, path);
}

function variantsOf(
  code: string,
  status: number,
  variants: DialectWire['messages'],
  path: DocumentPath,
): LocatedMessage[] {
  return variants.map(({ text, statuses, details, waitSeconds, actions }, index) => ({
    text,
    template: parseTemplate(text),
    rule: {
      code,
      statuses: statuses ?? [status],
      ...(details === undefined ? {} : { details: sortedRecord(Object.entries(details)) }),
      ...(waitSeconds === undefined ? {} : { waitSeconds }),
      ...(actions === undefined ? {} : { actions }),
    },
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
