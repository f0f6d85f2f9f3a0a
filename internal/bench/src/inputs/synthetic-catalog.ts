import { type CatalogTables, fold } from '@venice/errors-core/recognizer';

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
    return [
      { code, statuses: [400], literals: [fold(`The ${thing} is not available.`)], captures: [] },
      { code, statuses: [400], literals: [fold(`The ${thing} has failed. Send it again.`)], captures: [] },
      { code, statuses: [400], literals: [`the ${thing} of `, ' cannot be used'], captures: [null] },
    ];
  });
  return {
    ...tables,
    policies: { ...tables.policies, ...Object.fromEntries(codes.map((code) => [code, policy])) },
    messages: [...tables.messages, ...messages],
  };
}
