import { parseDocument, visit } from 'yaml';
import type { CatalogFiles } from '../../../src/catalog/load.js';

/** Returns the same catalog with its files, and the keys of every map, in another order. */
export function shuffled(files: CatalogFiles, seed: number): CatalogFiles {
  const random = randomNumbers(seed);
  return new Map(shuffle([...files], random).map(([file, text]) => [file, withKeysShuffled(text, random)]));
}

function withKeysShuffled(text: string, random: () => number): string {
  const document = parseDocument(text);
  visit(document, {
    Map(_, map) {
      map.items = shuffle(map.items, random);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Returns the keys of every map of a YAML text, in order. */
export function keysOf(text: string): readonly string[] {
  const keys: string[] = [];
  visit(parseDocument(text), {
    Map(_, map) {
      keys.push(...map.items.map(({ key }) => String(key)));
    },
  });
  return keys;
}

/** Shuffles a list (Fisher–Yates). */
function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** Returns a generator of numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
