import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { userMessages } from '../src/generated/user-messages.js';
import { veniceErrorDefinitions } from '../src/index.js';

const definitions = Object.values(veniceErrorDefinitions);
const messages = definitions.map(({ message }) => message);
const guidance = definitions.flatMap(({ summary, remedy }) => [summary, remedy]);

/** Bundles an application that imports only these names from the built package. */
async function bundle(names: string, entry = 'index'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${names} from './dist/${entry}.js';`,
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

test('the bundle of an adapter that imports only `read` contains nothing else', async () => {
  const code = await bundle('{ read }', 'adapter');
  expect(code.length).toBeGreaterThan(50);
  expect(code.length).toBeLessThan(300);
});

describe('the bundle of an application that imports one report', () => {
  /** A text that only this report has in its code. */
  const marks: Readonly<Record<string, string>> = {
    toFormErrors: 'param',
    toFingerprint: 'HTTP ',
    toOpenTelemetryAttributes: 'error.type',
    toProblemDetails: 'about:blank',
    toUserMessage: userMessages.byAction['check-outcome'],
    logLevelOf: ':"info"',
    veniceErrorFormat: 'exception',
    veniceLogMethod: '.levels.values',
  };
  /** The parts that a report is made of. */
  const parts: Readonly<Record<string, readonly string[]>> = {
    // It searches a caught value for the error, also in properties of the name `param`.
    veniceErrorFormat: ['logLevelOf', 'toFormErrors'],
    veniceLogMethod: ['logLevelOf', 'toFormErrors'],
  };

  test.each(Object.keys(marks))('contains no other, no table and no prose: %s', async (name) => {
    const code = await bundle(`{ ${name} }`, 'report');
    const found = Object.keys(marks).filter((other) => code.includes(unquoted(marks[other] ?? '')));
    expect(found.sort()).toEqual([name, ...(parts[name] ?? [])].sort());
    expect(foundIn(code, [...messages, ...guidance])).toEqual([]);
    expect(code).not.toMatch(/messages:\[|statusEvidence/);
    const texts = Object.values(userMessages.byCode).map(({ value }) => value);
    expect(foundIn(code, texts)).toEqual(name === 'toUserMessage' ? texts : []);
  });
});
