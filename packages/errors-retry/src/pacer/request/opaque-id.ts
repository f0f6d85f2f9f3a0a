/** A hash of texts, from which they cannot be read: 53 bits with a secret salt. */
export type OpaqueId = number;

/** Returns the same id for the same texts below the same id. */
export type IdOf = (above: OpaqueId, ...parts: readonly (string | undefined)[]) => OpaqueId;

/** Creates a function that returns other ids than that of any other pacer. */
export function createIdOf(random: () => number): IdOf {
  const salts = [Math.floor(random() * 2 ** 32), Math.floor(random() * 2 ** 32)] as const;
  return (above, ...parts) => hash(parts, salts[0] ^ Math.floor(above / 2 ** 32), salts[1] ^ above);
}

/** Returns an id as people see it. */
export function textOfId(id: OpaqueId): string {
  return id.toString(36).padStart(11, '0');
}

/** The hash cyrb53 of the length and the characters of each text, with two seeds. */
function hash(texts: readonly (string | undefined)[], first: number, second: number): number {
  let high = 0xdeadbeef ^ first;
  let low = 0x41c6ce57 ^ second;
  for (const given of texts) {
    const text = given ?? '';
    const length = given === undefined ? -1 : text.length;
    high = Math.imul(high ^ length, 2654435761);
    low = Math.imul(low ^ length, 1597334677);
    for (let index = 0; index < length; index++) {
      const character = text.charCodeAt(index);
      high = Math.imul(high ^ character, 2654435761);
      low = Math.imul(low ^ character, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low & 0x1fffff) * 2 ** 32 + (high >>> 0);
}
