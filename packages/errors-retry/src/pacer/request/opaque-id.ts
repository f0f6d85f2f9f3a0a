/** Returns a short id of a text, from which the text cannot be read: a hash (cyrb53) with a secret salt. */
export type OpaqueId = (...parts: readonly (string | undefined)[]) => string;

/** Creates a function that returns the same id for the same parts, and other ids than any other pacer. */
export function createOpaqueId(random: () => number): OpaqueId {
  const salt = [Math.floor(random() * 2 ** 32), Math.floor(random() * 2 ** 32)] as const;
  return (...parts) => {
    const text = parts.map((part) => (part === undefined ? '-' : `${part.length}:${part}`)).join('|');
    return hash(text, salt[0]) + hash(text, salt[1]);
  };
}

function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    high = Math.imul(high ^ character, 2654435761);
    low = Math.imul(low ^ character, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0).toString(36) + (high >>> 0).toString(36)).padStart(13, '0').slice(-8);
}
