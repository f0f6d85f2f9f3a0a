import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** Reads a JSON file. Throws if it does not fit the schema. */
export async function readJson<Value>(file: string, schema: z.ZodType<Value>): Promise<Value> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}
