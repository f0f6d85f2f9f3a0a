import { fold } from '@venice/errors-core/recognizer';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { TODO } from '../../catalog/schema/common.js';
import type { CatalogChange, NewCode, NewMessage, NewWording } from '../finding.js';
import { chooseFamily } from './choose-family.js';
import { insertItem, replaceScalar, unfoldMap } from './edit-list.js';
import { newEntry } from './new-entry.js';

/** The files that the changes touch, with them made; comments and layout stay as they are. Pure. */
export function writeChanges(
  changes: readonly CatalogChange[],
  files: CatalogFiles,
  model: CatalogModel,
): Map<string, string> {
  const changed = new Map<string, string>();
  const begun = new Set<string>();
  for (const change of changes) {
    // A new code that both documents name is begun once.
    if (change.type === 'new-code' && begun.has(change.code)) continue;
    if (change.type === 'new-code') begun.add(change.code);
    const file = fileOf(change, model);
    const text = changed.get(file) ?? files.get(file);
    if (text !== undefined) changed.set(file, applyChange(text, change));
  }
  return changed;
}

function fileOf(change: CatalogChange, model: CatalogModel): string {
  const family =
    change.type === 'new-code'
      ? chooseFamily(change, model)
      : model.errors.find(({ code }) => code === change.code)?.family;
  return `catalog/errors/${family ?? ''}.yaml`;
}

function applyChange(text: string, change: CatalogChange): string {
  switch (change.type) {
    case 'new-code':
      return appendEntry(text, change);
    case 'new-message':
      return replaceMessage(text, change);
    case 'new-wording':
      return appendWording(text, change);
  }
}

function appendEntry(text: string, change: NewCode): string {
  const errors = parseDocument(text).get('errors', true);
  const end = isMap(errors) && errors.range ? errors.range[1] : text.length;
  return `${text.slice(0, end).trimEnd()}\n\n${newEntry(change)}${text.slice(end)}`;
}

/** The old message becomes a wording with its example, except where it differs by what does not count. */
function replaceMessage(text: string, { code, message }: NewMessage): string {
  const entry = readEntry(text, code);
  const old = String(entry.get('message'));
  const result = replaceScalar(text, entry.node('message'), JSON.stringify(message));
  if (fold(old) === fold(message)) {
    const example = readEntry(result, code).node('examples', 0, 'body', 'error');
    return replaceScalar(result, example, JSON.stringify(message));
  }
  const plain = { status: String(entry.get('status')), body: `{ error: ${JSON.stringify(message)} }` };
  const exemplified = insertItem(result, readEntry(result, code).list('examples'), plain, 'start');
  const unfolded = unfoldMap(exemplified, readEntry(exemplified, code).map('wire'));
  const wordings = readEntry(unfolded, code).list('wire', 'messages');
  const texts = wordings.items.map((item) => (isMap(item) ? item.get('text', true) : undefined));
  const same = texts.find((item) => isScalar(item) && fold(String(item.value)) === fold(message));
  return same === undefined
    ? insertItem(unfolded, wordings, { text: JSON.stringify(old), source: 'page' }, 'end')
    : replaceScalar(unfolded, same, JSON.stringify(old));
}

function appendWording(text: string, { code, text: wording }: NewWording): string {
  const source = `${TODO}: openapi, once it is sure that this sentence means ${code}`;
  const item = { text: JSON.stringify(wording), source: JSON.stringify(source) };
  const unfolded = unfoldMap(text, readEntry(text, code).map('wire'));
  return insertItem(unfolded, readEntry(unfolded, code).list('wire', 'messages'), item, 'end');
}

interface EntryNodes {
  get(key: string): unknown;
  node(...path: (string | number)[]): unknown;
  map(...path: string[]): YAMLMap;
  list(...path: string[]): YAMLSeq;
}

/** The nodes of an entry, with where they stand in the text. */
function readEntry(text: string, code: string): EntryNodes {
  const document: Document = parseDocument(text);
  const node = (...path: (string | number)[]): unknown => document.getIn(['errors', code, ...path], true);
  return {
    node,
    get: (key) => document.getIn(['errors', code, key]),
    map: (...path) => {
      const map = node(...path);
      if (!isMap(map)) throw new Error(`${code} has no map ${path.join('.')}`);
      return map;
    },
    list: (...path) => {
      const list = node(...path);
      if (!isSeq(list)) throw new Error(`${code} has no list ${path.join('.')}`);
      return list;
    },
  };
}
