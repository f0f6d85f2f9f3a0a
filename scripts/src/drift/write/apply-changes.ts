import { fold, statusRule } from '@venice/errors-core/recognizer';
import { type Document, isMap, isSeq, Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { TODO } from '../../catalog/schema/common.js';
import { findVariant } from '../body/known-message.js';
import type { CatalogChange, NewCode, NewFacts, NewVariant, OfficialFacts } from '../difference.js';
import { append, indexOf, listIn, mapAt } from './edit-yaml.js';
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
    if (change.type === 'new-code') addEntry(document, change);
    else if (change.type === 'new-facts') setFacts(document, change);
    else addVariant(document, change);
  }
  return new Map([...documents].map(([file, document]) => [file, document.toString({ lineWidth: 0 })]));
}

function fileOf(change: CatalogChange, model: CatalogModel): string {
  if (change.type === 'new-facts') return change.file;
  const family =
    change.type === 'new-code'
      ? chooseFamily(change, model)
      : model.errors.find(({ code }) => code === change.code)?.family;
  return `catalog/errors/${family ?? ''}.yaml`;
}

/**
 * Chooses the family of a new code: that of the code with the same status and the longest common prefix of words,
 * or the family of the status.
 */
function chooseFamily({ code, status }: NewCode, { errors, tables }: CatalogModel): string {
  const [relative] = errors
    .filter((error) => error.status === status)
    .map(({ code: other, family }) => ({ family, common: commonWords(code, other) }))
    .filter(({ common }) => common > 0)
    .sort((left, right) => right.common - left.common);
  return relative?.family ?? statusRule(status, tables.statuses).family;
}

function commonWords(left: string, right: string): number {
  const words = right.split('_');
  const different = left.split('_').findIndex((word, index) => word !== words[index]);
  return different < 0 ? words.length : different;
}

/** Both documents may have the same new code: the first entry stays. */
function addEntry(document: Document, change: NewCode): void {
  const errors = document.get('errors');
  if (!isMap(errors) || errors.has(change.code)) return;
  const key = new Scalar(change.code);
  key.spaceBefore = true;
  errors.add(new Pair(key, newEntry(document, change)));
}

function setFacts(document: Document, { path, facts }: NewFacts): void {
  const entry = mapAt(document, path);
  if (facts.message !== undefined || facts.status !== undefined) keepMessage(document, entry, facts);
  for (const [key, value] of Object.entries({ ...facts })) {
    const node = typeof value === 'object' ? inline(document, value) : value;
    if (value === undefined) entry.delete(key);
    else if (entry.has(key)) entry.set(key, node);
    else entry.items.splice(indexOf(entry, 'source') + 1, 0, document.createPair(key, node));
  }
}

/** The old message becomes a variant with an example, unless both match the same responses. */
function keepMessage(document: Document, entry: YAMLMap, facts: OfficialFacts): void {
  const old = { text: String(entry.get('message')), status: Number(entry.get('status')) };
  const { message = old.text, status = old.status } = facts;
  const isMoved = status !== old.status;
  if (!isMoved && fold(old.text) === fold(message)) return;
  const example = { status: old.status, body: { error: quoted(old.text) } };
  listIn(document, entry, ['examples']).items.unshift(inline(document, example));
  const list = listIn(document, entry, ['wire', 'messages']);
  const variants = list.items.filter((item) => isMap(item));
  const statuses = isMoved ? inline(document, [old.status]) : undefined;
  // The statuses of a variant are by default those of its entry.
  for (const variant of variants) if (isMoved && !variant.has('statuses')) variant.set('statuses', statuses);
  const source = entry.get('source');
  const texts = variants.map((variant) => ({ text: String(variant.get('text')) }));
  const same = variants[findVariant(texts, message)];
  if (same !== undefined && leaveStatus(document, same, status)) {
    same.set('text', old.text);
    same.set('source', source);
    if (isMoved) same.set('statuses', statuses);
  } else
    append(document, list, { text: quoted(old.text), source, ...(isMoved && { statuses: [old.status] }) });
}

/** Removes a status from a variant, because it is the message there. Returns whether no status is left. */
function leaveStatus(document: Document, variant: YAMLMap, status: number): boolean {
  // What only variants can have would be lost: `pnpm generate` reports both.
  if (['details', 'waitSeconds', 'actions'].some((key) => variant.has(key))) return false;
  const statuses = variant.get('statuses');
  const left = isSeq(statuses) ? statuses.items.map(Number).filter((each) => each !== status) : [];
  if (left.length === 0) variant.delete('statuses');
  else variant.set('statuses', inline(document, left));
  return left.length === 0;
}

function addVariant(document: Document, { code, message }: NewVariant): void {
  const source = `${TODO}: openapi, once it is sure that this message means ${code}`;
  const variants = listIn(document, mapAt(document, ['errors', code]), ['wire', 'messages']);
  append(document, variants, { text: quoted(message), source: quoted(source) });
}
