import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkResponse } from './check-response.js';
import { checkStream, type StreamCase } from './check-stream.js';
import { checkClient, clients, startCaseServer, type WireCase } from './clients.js';
import type { Finding } from './fuzz.js';
import type { ResponseCase } from './seeds.js';

const FOLDER = new URL('../cases/', import.meta.url);

/** A case that was found once. The tests check it from then on. */
type KeptCase = Pick<Finding, 'target' | 'input'>;

/** Keeps a case as a fixture. Returns the path of the file. */
export function keepCase(name: string, { target, input }: Finding): string {
  const file = new URL(`${name}.json`, FOLDER);
  writeFileSync(file, `${JSON.stringify({ target, input }, null, 2)}\n`);
  return file.pathname;
}

/** Returns the kept cases by name. */
export function keptCases(): readonly (readonly [name: string, kept: KeptCase])[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as KeptCase,
    ]);
}

/** Returns the properties that do not hold for a kept case; none if all is well. */
export async function checkKept({ target, input }: KeptCase): Promise<string[]> {
  if (target === 'core') return checkResponse(input as ResponseCase);
  if (target === 'streams') return checkStream(input as StreamCase);
  const server = await startCaseServer();
  try {
    const results: string[] = [];
    for (const client of clients) results.push(...(await checkClient(client, server, input as WireCase)));
    return results;
  } finally {
    await server.close();
  }
}
