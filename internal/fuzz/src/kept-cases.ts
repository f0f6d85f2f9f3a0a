import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startCaseServer } from './clients/case-server.js';
import { clients } from './clients/clients.js';
import type { Finding } from './slices.js';
import { CLIENT_KINDS, type Kind, type Subject, targets } from './targets.js';

const FOLDER = new URL('../cases/', import.meta.url);

/** A case that was found once. The tests check it from then on. */
export type KeptCase = Pick<Finding, 'kind' | 'input'>;

/** No case has this text. */
const NEGATIVE_ZERO = '\u0000negative zero';

/** Keeps a case as a fixture, as JSON with negative zeros. Returns the path of the file. */
export function keepCase(name: string, { kind, input }: KeptCase, folder: URL = FOLDER): string {
  const file = new URL(`${name}.json`, folder);
  const text = JSON.stringify(
    { kind, input },
    (_key, value: unknown) => (Object.is(value, -0) ? NEGATIVE_ZERO : value),
    2,
  );
  writeFileSync(file, `${text.replaceAll(JSON.stringify(NEGATIVE_ZERO), '-0')}\n`);
  return fileURLToPath(file);
}

/** Returns the kept cases by name. */
export function keptCases(folder: URL = FOLDER): readonly (readonly [name: string, kept: KeptCase])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as KeptCase,
    ]);
}

/** Returns the properties that do not hold for a kept case, with any client; none if all is well. */
export async function checkKept({ kind, input }: KeptCase): Promise<string[]> {
  if (!CLIENT_KINDS.some((name) => name === kind)) return check(kind, input, undefined);
  const server = await startCaseServer();
  try {
    const results: string[] = [];
    for (const client of clients) results.push(...(await check(kind, input, { client, server })));
    return results;
  } finally {
    await server.close();
  }
}

async function check(kind: Kind, input: KeptCase['input'], subject: Subject | undefined): Promise<string[]> {
  return targets[kind].check(input as never, subject);
}
