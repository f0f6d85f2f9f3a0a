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
  type YAMLSeq,
} from 'yaml';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { TODO } from '../../catalog/schema/common.js';
import type { CatalogChange, NewCode, NewMessage } from '../difference.js';
import { chooseFamily } from './choose-family.js';
import { inline, newEntry, quoted } from './new-entry.js';

type Path = readonly (string | number)[];

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

/** The old message becomes a variant and the new one gets an example, unless they match the same responses. */
function replaceMessage(document: Document, { code, message }: NewMessage): void {
  const path = ['errors', code];
  const current = scalarIn(document, [...path, 'message']);
  const old = String(current.value);
  current.value = message;
  if (fold(old) === fold(message)) {
    scalarIn(document, [...path, 'examples', 0, 'body', 'error']).value = message;
    return;
  }
  const status: unknown = document.getIn([...path, 'status']);
  listIn(document, [...path, 'examples']).items.unshift(
    inline(document, { status, body: { error: quoted(message) } }),
  );
  const variants = [...path, 'wire', 'messages'];
  const same = listIn(document, variants)
    .items.map((item) => (isMap(item) ? item.get('text', true) : undefined))
    .find((text) => isScalar(text) && fold(String(text.value)) === fold(message));
  if (isScalar(same)) same.value = old;
  else append(document, variants, { text: quoted(old), source: 'page' });
}

function addVariant(document: Document, { code, message }: NewMessage): void {
  const source = `${TODO}: openapi, once it is sure that this message means ${code}`;
  append(document, ['errors', code, 'wire', 'messages'], { text: quoted(message), source: quoted(source) });
}

const LINE = 110;

/** Appends a map to a list of an entry's `wire`, in braces if it fits a line. */
function append(document: Document, path: Path, item: Readonly<Record<string, unknown>>): void {
  for (const parent of [document.getIn(path.slice(0, -1)), document.getIn(path)])
    if (isCollection(parent)) parent.flow = false;
  listIn(document, path).add(document.createNode(item, { flow: JSON.stringify(item).length <= LINE }));
}

function listIn(document: Document, path: Path): YAMLSeq {
  const list = document.getIn(path);
  if (!isSeq(list)) throw new TypeError(`${path.join('.')} is not a list`);
  return list;
}

function scalarIn(document: Document, path: Path): Scalar {
  const scalar = document.getIn(path, true);
  if (!isScalar(scalar)) throw new TypeError(`${path.join('.')} is not a scalar`);
  return scalar;
}
