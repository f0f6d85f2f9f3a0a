import { fold } from '@venice/errors-core/recognizer';
import type { Place } from '../place.js';
import type { DialectsFile, DialectWire } from '../schema/dialects.js';
import type { ErrorEntry } from '../schema/errors.js';
import type { ReadMessage } from './index-messages.js';
import { parseTemplate } from './messages.js';

/** An error whose form is valid, and its place. */
export interface LocatedError extends ErrorEntry {
  readonly code: string;
  readonly family: string;
  readonly place: Place;
}

/** What an entry or a dialect has for an error. */
interface OfError {
  readonly code: string;
  /** Whether a dialect has it. */
  readonly isForeign: boolean;
  readonly place: Place;
}

/** A message, and its place. */
export interface LocatedMessage extends OfError, ReadMessage {
  readonly text: string;
}

/** A wire code, and the place of its row. */
export interface LocatedWireCode extends OfError {
  readonly row: DialectWire['codes'][number];
}

interface LocatedWire extends OfError {
  /** The status of the error, at which its messages count by default. */
  readonly status: number;
  readonly wire: DialectWire;
}

/** Returns the messages and wire codes of valid entries: those of the entries, then those that dialects have for them. */
export function locateWire(
  errors: readonly LocatedError[],
  dialects: DialectsFile | undefined,
  dialectsPlace: Place,
): { readonly messages: readonly LocatedMessage[]; readonly wireCodes: readonly LocatedWireCode[] } {
  const statuses = new Map(errors.map(({ code, status }) => [code, status]));
  const foreign = Object.entries(dialects?.dialects ?? {}).flatMap(([dialect, { errors: wires }]) =>
    Object.entries(wires).flatMap(([code, wire]): LocatedWire[] => {
      const status = statuses.get(code);
      if (status === undefined) return [];
      const place = dialectsPlace.at('dialects', dialect, 'errors', code);
      return [{ code, status, wire, place, isForeign: true }];
    }),
  );
  return {
    messages: [
      ...errors.flatMap((error) => [documentedMessage(error), ...variantsOf(ownWire(error))]),
      ...foreign.flatMap(variantsOf),
    ],
    wireCodes: [...errors.map(ownWire), ...foreign].flatMap(({ code, isForeign, wire, place }) =>
      wire.codes.map((row, index) => ({ code, isForeign, row, place: place.at('codes', index) })),
    ),
  };
}

function ownWire({ code, status, wire, place }: LocatedError): LocatedWire {
  return { code, status, wire, place: place.at('wire'), isForeign: false };
}

function documentedMessage({ code, status, message, place }: LocatedError): LocatedMessage {
  return {
    code,
    isForeign: false,
    text: message,
    // Not a template: any braces in it are sent by Venice.
    template: { literals: [fold(message)], captures: [] },
    rule: { code, statuses: [status] },
    place: place.at('message'),
  };
}

function variantsOf({ code, status, wire, isForeign, place }: LocatedWire): LocatedMessage[] {
  return wire.messages.map(({ text, statuses = [status], details, waitSeconds, actions }, index) => ({
    code,
    isForeign,
    text,
    template: parseTemplate(text),
    rule: { code, statuses, details, waitSeconds, actions },
    place: place.at('messages', index, 'text'),
  }));
}
