import type { VeniceErrorAction } from '../catalog/action.js';
import { read } from '../data/read-unknown.js';
import type { VeniceErrorCode } from '../generated/codes.js';
import { userMessages } from '../generated/user-messages.js';
import { ofAction, ofCode, ownValue, type ReportedError, textAt } from './reported-error.js';

/** A text, or a function that returns one. If it throws or returns no text, the next one counts. */
export type UserMessage = string | ((error: ReportedError) => string | undefined);

/** Texts in place of those of the catalog. */
export interface UserMessageOptions {
  /**
   * By code, or by action for all codes without a text. A code has precedence over an action, and both over the catalog.
   * With a text for each of the nine actions, no text of the catalog is left.
   *
   * @defaultValue none
   */
  readonly messages?: Readonly<Partial<Record<VeniceErrorCode | VeniceErrorAction, UserMessage>>> | undefined;
}

/**
 * Returns a text for the users of an application: what happened and what they can do. It names no key, no account and no
 * provider, and contains no text of the response. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { toUserMessage } from '@venice/errors-core/report';
 *
 * const error = toVeniceError({ status: 402, body: { error: 'Insufficient USD or Diem balance to complete request.' } });
 * console.log(toUserMessage(error)); // The service is not available at the moment.
 *
 * const messages = { 'update-account': 'Der Dienst ist zurzeit nicht verfügbar.' };
 * console.log(toUserMessage(error, { messages })); // Der Dienst ist zurzeit nicht verfügbar.
 * ```
 */
export function toUserMessage(error: ReportedError, options: UserMessageOptions = {}): string {
  const messages = read(options, 'messages');
  const replaced = [textAt(error, 'code'), textAt(error, 'action')]
    .map((key) => textOf(ownValue(messages, key), error))
    .find((text) => text !== undefined);
  return replaced ?? ofCode(error, userMessages.byCode) ?? ofAction(error, userMessages.byAction);
}

function textOf(message: unknown, error: ReportedError): string | undefined {
  try {
    const text: unknown =
      typeof message === 'function' ? Reflect.apply(message, undefined, [error]) : message;
    return typeof text === 'string' && text !== '' ? text : undefined;
  } catch {
    return undefined;
  }
}
