import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { formatText } from '../workspace/format-text.js';
import { reasonOf, Refusal } from '../workspace/refusal.js';
import { type ExportedCatalog, exportedCatalog } from './exported.js';

/** The catalog as the last release exported it, with the version of that release. */
export const PUBLISHED = 'catalog/published.json';

export interface Published {
  readonly version: string;
  readonly catalog: ExportedCatalog;
}

const RESTORE = `Only a release writes it. Restore it: git checkout HEAD -- ${PUBLISHED}`;

const published = exportedCatalog.extend({
  version: z.string().regex(/^\d+\.\d+\.\d+/, 'expected a version such as 1.2.0'),
});

/** Reads what the last release promised; `undefined` before the first release. */
export function readPublished(root: string): Published | undefined {
  const file = join(root, PUBLISHED);
  return existsSync(file) ? parsePublished(readFileSync(file, 'utf8')) : undefined;
}

/** Parses the text of the file. Throws a `Refusal` with line and column if a release did not write it. */
export function parsePublished(text: string): Published {
  const result = published.safeParse(parseJson(text));
  if (!result.success) {
    const placeOf = placesIn(text);
    const problems = result.error.issues.map(
      ({ path, message }) => `${placeOf(path)}  ${path.join('.') || 'the file'}: ${message}`,
    );
    throw new Refusal('published-edited', `${problems.join('\n')}\n\n${RESTORE}`);
  }
  const { version, ...catalog } = result.data;
  return { version, catalog };
}

/** Writes what a release promises, formatted like all generated JSON. */
export async function writePublished(root: string, version: string, catalog: ExportedCatalog): Promise<void> {
  const file = join(root, PUBLISHED);
  const text = JSON.stringify({ version, ...catalog });
  writeFileSync(file, await formatText(file, text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      'published-not-json',
      `${placesIn(text)()}  not JSON: ${reasonOf(error)}\n\n${RESTORE}`,
    );
  }
}

/** Locates the nearest value to a path, or the first mistake: the YAML reader knows lines and columns, and reads JSON. */
function placesIn(text: string): (path?: readonly PropertyKey[]) => string {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'json', lineCounter: lines, prettyErrors: false });
  return (path) => {
    const nodes = path?.map((_, index) => document.getIn(path.slice(0, index + 1), true)).filter(isNode);
    const { line, col } = lines.linePos(nodes?.at(-1)?.range?.[0] ?? document.errors[0]?.pos[0] ?? 0);
    return `${PUBLISHED}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
}
