import { fold } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import { isOfficial, nowOfficial } from '../now-official.js';
import { type ErrorDescription, statusOf } from './read-openapi.js';

/**
 * Finds the variants from other sources that the document now has. Such a variant becomes the message of its error,
 * unless an official document has that message too.
 */
export function officialVariants({ responses }: ErrorDescription, { errors }: CatalogModel): Difference[] {
  const documented = responses.flatMap(({ messages, bodies, ...response }) => {
    const examples = bodies.flatMap(({ fields }) => fields.flatMap((field) => field.examples));
    const about = { status: statusOf(response), position: `${response.route} ${response.status}` };
    return [...messages, ...examples].map((text) => ({ ...about, text: fold(text) }));
  });
  return errors.flatMap(({ code, status, source, message, wire, place }) => {
    const { file, path } = place;
    const find = (text: string, statuses: readonly number[]) =>
      documented.filter(
        (each) => each.text === fold(text) && (each.status < 400 || statuses.includes(each.status)),
      );
    const hasMessage = source === 'page' || find(message, [status]).length > 0;
    return wire.messages.flatMap((variant, index): Difference[] => {
      const found = find(variant.text, variant.statuses ?? [status]);
      if (found.length === 0 || isOfficial(variant.source)) return [];
      const positions = [...found.map(({ position }) => position), file];
      const about = { document: 'openapi', positions } as const;
      if (hasMessage) {
        const known = { source: variant.source, place: place.at('wire', 'messages', index) };
        return [nowOfficial({ ...about, ...known, subject: `${code} ${variant.text}` })];
      }
      const change = { type: 'new-facts', file, path, facts: { message: variant.text } } as const;
      const facts = { official: variant.text, catalog: message, isVariant: true };
      return [{ ...about, id: 'message-differs', subject: code, facts, change }];
    });
  });
}
