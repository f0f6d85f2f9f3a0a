import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { veniceErrorDefinitions } from '../src/index.js';

const definitions = Object.values(veniceErrorDefinitions);
const messages = definitions.map(({ message }) => message);
const guidance = definitions.flatMap(({ summary, remedy }) => [summary, remedy]);

/** Bundles an application that imports only these names from the built package. */
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

/** Returns the longest part of a text that is the same in every kind of quotes. */
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

describe('the bundle of an application', () => {
  test('contains all messages and guidance if it imports everything', () => {
    expect(foundIn(everything, [...messages, ...guidance])).toEqual([...messages, ...guidance]);
  });

  test('contains no text of the catalog, and little else, if it imports only isVeniceError', async () => {
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

  test('contains the texts and no tables if it imports only veniceErrorDefinitions', async () => {
    const code = await bundle('{ veniceErrorDefinitions }');
    expect(foundIn(code, [...messages, ...guidance])).toEqual([...messages, ...guidance]);
    expect(code).not.toMatch(/messages:\[|statusEvidence/);
    expect(everything).toMatch(/messages:\[[^]*statusEvidence/);
  });

  test('contains no guidance if it imports only toVeniceError', async () => {
    const code = await bundle('{ toVeniceError }');
    expect(foundIn(code, guidance)).toEqual([]);
    expect(code.length).toBeLessThan(everything.length - guidance.join('').length);
  });
});
