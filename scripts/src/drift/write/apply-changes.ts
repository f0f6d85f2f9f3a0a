import { fold } from '@venice/errors-core/recognizer';
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { TODO } from '../../catalog/schema/common.js';
import type { CatalogChange, NewCode, NewMessage } from '../difference.js';
import { chooseFamily } from './choose-family.js';
import { inline, newEntry, quoted } from './new-entry.js';

/** Applies changes to the catalog. Returns the text of the changed files, with their comments. Pure. */
export function applyChanges(
  changes: readonly CatalogChange[],
  files: CatalogFiles,
  model: CatalogModel,
): Map<string, string> {
  const documents = new Map<string, Document>();
  for (const change of changes) {
    const file = fileOf(change, model);
    const document = documents.get(file) ?? parseDocument(files.get(file) ?? '');
    documents.set(file, document);
    applyChange(document, change);
  }
  return new Map([...documents].map(([file, document]) => [file, document.toString({ lineWidth: 0 })]));
}

function fileOf(change: CatalogChange, model: CatalogModel): string {
  const family =
    change.type === 'new-code'
      ? chooseFamily(change, model)
      : model.errors.find(({ code }) => code === change.code)?.family;
  return `catalog/errors/${family ?? ''}.yaml`;
}

function applyChange(document: Document, change: CatalogChange): void {
  switch (change.type) {
    case 'new-code':
      addEntry(document, change);
      break;
    case 'new-message':
      replaceMessage(document, change);
      break;
    case 'new-variant':
      addVariant(document, change);
      break;
  }
}

/** Both documents may have the same new code: the first entry stays. */
function addEntry(document: Document, change: NewCode): void {
  const errors = document.get('errors');
  if (!isMap(errors) || errors.has(change.code)) return;
  const key = new Scalar(change.code);
  key.spaceBefore = true;
  errors.add(new Pair(key, newEntry(document, change)));
}

/** The old message becomes a variant with an example, unless both match the same responses. */
function replaceMessage(document: Document, { code, message }: NewMessage): void {
  const entry = entryOf(document, code);
  const current = entry.get('message', true);
  if (!isScalar(current)) return;
  const old = String(current.value);
  current.value = message;
  if (fold(old) === fold(message)) return;
  const example = { status: entry.get('status'), body: { error: quoted(old) } };
  listIn(document, entry, ['examples']).items.unshift(inline(document, example));
  const variants = listIn(document, entry, ['wire', 'messages']);
  const same = variants.items
    .map((item) => (isMap(item) ? item.get('text', true) : undefined))
    .find((text) => isScalar(text) && fold(String(text.value)) === fold(message));
  if (isScalar(same)) same.value = old;
  else append(document, variants, { text: quoted(old), source: 'page' });
}

function addVariant(document: Document, { code, message }: NewMessage): void {
  const source = `${TODO}: openapi, once it is sure that this message means ${code}`;
  const variants = listIn(document, entryOf(document, code), ['wire', 'messages']);
  append(document, variants, { text: quoted(message), source: quoted(source) });
}

const LINE = 110;

/** Appends a map to a list, in braces if it fits a line. */
function append(document: Document, list: YAMLSeq, item: Readonly<Record<string, unknown>>): void {
  list.add(document.createNode(item, { flow: JSON.stringify(item).length <= LINE }));
}

function entryOf(document: Document, code: string): YAMLMap {
  const entry = document.getIn(['errors', code]);
  if (!isMap(entry)) throw new TypeError(`${code} is not a map`);
  return entry;
}

/** Returns a list of an entry, one item per line. A missing one is added: `wire` before the source, others at the end. */
function listIn(document: Document, entry: YAMLMap, path: readonly [string, ...string[]]): YAMLSeq {
  const [key, ...inner] = path;
  if (!entry.has(key)) {
    const source = entry.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === 'source');
    const pair = document.createPair(key, inner.length === 0 ? [] : {});
    entry.items.splice(key === 'wire' && source >= 0 ? source : entry.items.length, 0, pair);
  }
  if (!entry.hasIn(path)) entry.setIn(path, document.createNode([]));
  const list = entry.getIn(path);
  if (!isSeq(list)) throw new TypeError(`${path.join('.')} is not a list`);
  for (const parent of [entry.get(key), list]) if (isCollection(parent)) parent.flow = false;
  return list;
}
