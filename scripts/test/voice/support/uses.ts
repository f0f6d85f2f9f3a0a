import { countVoice } from '../../../src/voice/count.js';

/** Returns the uses of phrases that have a budget, each as `line: phrase`. */
export function usesIn(file: string, text: string): string[] {
  return countVoice([{ file, text }])
    .flatMap(({ usages }) => usages)
    .flatMap(({ name, occurrences }) => occurrences.map(({ line }) => `${line}: ${name}`))
    .sort();
}

/** Returns the number of counted words. */
export function wordsIn(file: string, text: string): number {
  return countVoice([{ file, text }]).reduce((sum, { words }) => sum + words, 0);
}
