import type { CatalogTables } from '@venice/errors-core/recognizer';
import { indexMessages } from '@venice/scripts/catalog/model/index-messages';
import { parseTemplate } from '@venice/scripts/catalog/model/messages';

const THINGS = [
  'shard',
  'replica',
  'voice',
  'upload',
  'tensor',
  'wallet',
  'frame',
  'prompt',
  'quota',
  'region',
];

/** Returns tables with more codes. Each has a whole message, one of two sentences, and a template. */
export function withSyntheticCodes(tables: CatalogTables, count: number): CatalogTables {
  const [policy] = Object.values(tables.policies);
  if (policy === undefined) throw new Error('The tables have no policy.');
  const codes = Array.from({ length: count }, (_, index) => `SYNTHETIC_${index}`);
  const messages = codes.flatMap((code, index) => {
    const thing = `${THINGS[index % 10]} ${THINGS[Math.floor(index / 10) % 10]} ${index}`;
    const rule = { code, statuses: [400] };
    return [
      `The ${thing} is not available.`,
      `The ${thing} has failed. Send it again.`,
      `The ${thing} of {} cannot be used.`,
    ].map((text) => ({ rule, template: parseTemplate(text) }));
  });
  const added = indexMessages(messages);
  return {
    ...tables,
    policies: { ...tables.policies, ...Object.fromEntries(codes.map((code) => [code, policy])) },
    messages: {
      whole: { ...tables.messages.whole, ...added.whole },
      templates: { ...tables.messages.templates, ...added.templates },
    },
  };
}
