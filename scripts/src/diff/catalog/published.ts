import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { type CatalogRecord, knownCatalog } from './known-catalog.js';

/** Where it stands what the last release promised: its version, and the catalog as it was exported. */
export const PUBLISHED = 'catalog/published.json';

export interface Published extends CatalogRecord {
  readonly version: string;
}

const RESTORE = `it is written at a release only; restore it: git checkout HEAD -- ${PUBLISHED}`;

const published = knownCatalog.extend({
  version: z.string().regex(/^\d+\.\d+\.\d+/, 'expected a version such as 1.2.0'),
});

/** What the last release promised; `undefined` before the first one. */
export function readPublished(root: string): Published | undefined {
  const file = join(root, PUBLISHED);
  return existsSync(file) ? parsePublished(readFileSync(file, 'utf8')) : undefined;
}

/** Reads the text of the file; refused, by line, where it was edited into something else. */
export function parsePublished(text: string): Published {
  const document = parseJson(text);
  const value: unknown = JSON.parse(text);
  const known = published.safeParse(value);
  if (!known.success) {
    const places = known.error.issues.map(({ path, message }) => {
      const { line, column } = nodeAt(document, path).loc.start;
      return `${PUBLISHED}:${line}:${column}  ${path.join('.') || 'the file'}: ${message}`;
    });
    throw new Refusal(`${places.join('\n')}\n\n${PUBLISHED} is not what a release wrote; ${RESTORE}`);
  }
  const { version, ...rest } = known.data;
  const { version: _, ...raw } = z.record(z.string(), z.unknown()).parse(value);
  return { version, known: rest, raw };
}

/** Records what a release promises, in the form of all generated JSON. */
export async function writePublished(root: string, version: string, { raw }: CatalogRecord): Promise<void> {
  const file = join(root, PUBLISHED);
  const text = JSON.stringify({ version, ...z.record(z.string(), z.unknown()).parse(raw) });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const syntaxError = z.object({ line: z.number(), column: z.number(), message: z.string() });

function parseJson(text: string): DocumentNode {
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    const { line, column, message } = syntaxError.parse(error);
    throw new Refusal(`${PUBLISHED}:${line}:${column}  it is not JSON: ${message}\n\n${RESTORE}`);
  }
}

/** The value to which a path leads, or the nearest one around it that is there. */
function nodeAt(document: DocumentNode, path: readonly PropertyKey[]): ValueNode {
  let node = document.body;
  for (const step of path) {
    const inside: ValueNode | undefined =
      node.type === 'Object'
        ? node.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === String(step))
            ?.value
        : node.type === 'Array'
          ? node.elements[Number(step)]?.value
          : undefined;
    if (inside === undefined) break;
    node = inside;
  }
  return node;
}
