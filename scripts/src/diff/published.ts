import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../catalog/document.js';
import { formatPosition } from '../catalog/problem.js';
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
    const { place } = parseYaml(PUBLISHED, text);
    const problems = result.error.issues.map(
      ({ path, message }) =>
        `${formatPosition(place.at(...path).position())}  ${path.join('.') || 'the file'}: ${message}`,
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
    // The YAML reader knows line and column of the first mistake.
    const [mistake] = parseDocument(text, { schema: 'json' }).errors;
    const { line, col } = mistake?.linePos?.[0] ?? { line: 1, col: 1 };
    throw new Refusal(
      'published-not-json',
      `${PUBLISHED}:${line}:${col}  not JSON: ${reasonOf(error)}\n\n${RESTORE}`,
    );
  }
}
