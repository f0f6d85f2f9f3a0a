import { type CatalogFiles, requireCatalog } from '@venice/scripts/catalog/load';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { parse, stringify } from 'yaml';

interface Message {
  text: string;
}

interface Entry {
  message: string;
  examples?: unknown;
  wire?: { codes?: { code: string }[]; messages?: Message[] };
}

interface File {
  readonly errors: Record<string, Entry>;
}

/** Other tables name these codes, and copies of them would not be valid. */
const SINGLE = new Set(['PLAN_EXHAUSTED', 'TOO_MANY_TOKENS']);

/** Returns the catalog with copies of its errors, as many codes as asked for. Each copy has messages of its own. */
export function largerCatalog(total: number): CatalogFiles {
  const files = new Map(requireCatalog(workspaceRoot));
  const parsed = [...files]
    .filter(([path]) => path.includes('errors/'))
    .map(([path, text]) => [path, parse(text) as File] as const);
  const originals = parsed.flatMap(([path, { errors }]) =>
    Object.entries(errors).map(([code, entry]) => ({ path, code, entry })),
  );
  const copied = originals.filter(({ code }) => !SINGLE.has(code));
  const added = new Map<string, Record<string, Entry>>();
  for (let index = 0; index < total - originals.length; index++) {
    const original = copied[index % copied.length];
    if (original === undefined) break;
    const mark = `K${Math.floor(index / copied.length)}`;
    const entries = added.get(original.path) ?? {};
    entries[`${original.code}_${mark}`] = copyOf(original.entry, mark);
    added.set(original.path, entries);
  }
  for (const [path, errors] of added) files.set(path, `${files.get(path) ?? ''}\n${linesOf(errors)}`);
  return files;
}

function copyOf(entry: Entry, mark: string): Entry {
  const { examples: _examples, ...copy } = structuredClone(entry);
  copy.message = `${mark} ${copy.message}`;
  for (const wireCode of copy.wire?.codes ?? []) wireCode.code = `${wireCode.code}_${mark}`;
  for (const message of copy.wire?.messages ?? []) message.text = `${mark} ${message.text}`;
  return copy;
}

/** Returns entries as they stand below the key `errors` of a file. */
function linesOf(errors: Readonly<Record<string, Entry>>): string {
  const text = stringify(
    { errors },
    {
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      aliasDuplicateObjects: false,
    },
  );
  return text.slice(text.indexOf('\n') + 1);
}
