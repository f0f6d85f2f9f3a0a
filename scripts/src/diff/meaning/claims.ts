import { isDeepStrictEqual } from 'node:util';
import { fold } from '@venice/errors-core/recognizer';
import { foldCode } from '../../catalog/model/build-tables.js';
import { parseTemplate } from '../../catalog/model/messages.js';
import type { ExportedCatalog, ExportedError } from '../exported.js';

/** Two catalogs, and which of them is read. */
export interface Pair {
  readonly before: ExportedCatalog;
  readonly after: ExportedCatalog;
  readonly own: ExportedCatalog;
  readonly other: ExportedCatalog;
}

/** Returns the literal parts of a variant, as they are compared. */
export function variantId(text: string): string {
  return parseTemplate(text).literals.join('{*}');
}

/** Returns all messages of an error, folded, with their statuses. */
export function messagesOf({
  message,
  status,
  wire,
}: ExportedError): ReadonlyMap<string, ReadonlySet<number>> {
  const byMessage = new Map([[fold(message), new Set([status])]]);
  for (const { text, statuses = [status] } of wire.messages) {
    const id = variantId(text);
    byMessage.set(id, new Set([...(byMessage.get(id) ?? []), ...statuses]));
  }
  return byMessage;
}

/** Returns which code each message means at each status. A code that moves to another status takes its messages along. */
export function claimsOf({ own, other }: Pair): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const claims: Record<string, Record<string, string>> = {};
  for (const [code, entry] of Object.entries(own.errors))
    for (const [id, statuses] of messagesOf(entry)) {
      const there = other.errors[code];
      const follows =
        there !== undefined && moves(entry.status, there.status, statuses, messagesOf(there).get(id));
      for (const status of statuses)
        if (!follows || status !== entry.status) claims[id] = { ...claims[id], [status]: code };
    }
  return claims;
}

/** Returns whether the statuses of a message differ only by the move of its code to another status. */
function moves(from: number, to: number, here: ReadonlySet<number>, there?: ReadonlySet<number>): boolean {
  const moved = new Set([...here].map((status) => (status === from ? to : status)));
  return from !== to && here.has(from) && !here.has(to) && isDeepStrictEqual(moved, there);
}

/** Returns how folded messages and wire codes are written; if in two ways, as in the last catalog. */
export function spellingsIn(...catalogs: readonly ExportedCatalog[]): ReadonlyMap<string, string> {
  const errors = catalogs.flatMap((catalog) => Object.values(catalog.errors));
  return new Map(
    errors.flatMap(({ message, wire }): [string, string][] => [
      [fold(message), message],
      ...wire.messages.map(({ text }): [string, string] => [variantId(text), text]),
      ...wire.codes.map(({ code }): [string, string] => [foldCode(code), code]),
    ]),
  );
}
