import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { veniceErrorDefinitions } from '../src/index.js';

const words = Object.values(veniceErrorDefinitions);
const messages = words.map(({ message }) => message);
const guidance = words.flatMap(({ summary, remedy }) => [summary, remedy]);

/** What a bundler makes of an application that takes only these from the built package. */
async function bundle(names: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${names} from './dist/index.js';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The longest part of a text that looks the same in every kind of quotes. */
function unquoted(text: string): string {
  return text
    .split(/["'`\\$]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function foundIn(code: string, texts: readonly string[]): string[] {
  return texts.filter((text) => code.includes(unquoted(text)));
}

let everything = '';
beforeAll(async () => {
  everything = await bundle('*');
});

describe('in a bundle', () => {
  test('of everything there are all the words', () => {
    expect(foundIn(everything, [...messages, ...guidance])).toEqual([...messages, ...guidance]);
  });

  test('of isVeniceError alone there is no word of the catalog, and next to nothing else', async () => {
    const code = await bundle('{ isVeniceError }');
    expect(foundIn(code, [...messages, ...guidance])).toEqual([]);
    expect(
      foundIn(
        code,
        messages.map((message) => message.toLowerCase()),
      ),
    ).toEqual([]);
    expect(code.length).toBeLessThan(everything.length / 50);
  });

  test('of toVeniceError alone there is no word of guidance', async () => {
    const code = await bundle('{ toVeniceError }');
    expect(foundIn(code, guidance)).toEqual([]);
    expect(code.length).toBeLessThan(everything.length * 0.7);
  });
});
