import { countVoice } from '../../../src/voice/count.js';

/** Returns the uses of phrases that have a budget, each as `line: phrase`. */
export const usesIn = (file: string, text: string): string[] =>
  countVoice([{ file, text }])
    .flatMap(({ usages }) => usages)
    .flatMap(({ name, occurrences }) => occurrences.map(({ line }) => `${line}: ${name}`))
    .sort();

/** Returns the number of counted words. */
export const wordsIn = (file: string, text: string): number =>
  countVoice([{ file, text }]).reduce((sum, { words }) => sum + words, 0);
