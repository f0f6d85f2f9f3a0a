import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireCatalog } from '@venice/scripts/catalog/load';
import { foldCode } from '@venice/scripts/catalog/model/build-tables';
import { indexMessages } from '@venice/scripts/catalog/model/index-messages';
import { parseTemplate } from '@venice/scripts/catalog/model/messages';
import { requireModel } from '@venice/scripts/catalog/read-model';
import { printKey } from '@venice/scripts/generate/emit/typescript/print-data';
import { workspaceRoot } from '@venice/scripts/workspace/root';

const model = requireModel(requireCatalog(workspaceRoot));
const wires = Object.values(model.dialects).flatMap(({ errors }) => Object.values(errors));
const { whole, templates } = indexMessages(
  wires
    .flatMap(({ messages }) => messages)
    .map(({ text }) => ({ template: parseTemplate(text), rule: { code: '', statuses: [] } })),
);

/** The keys of the rows that only the providers behind Venice cause. */
export const sentByProviders = {
  messages: [...Object.keys(whole), ...Object.values(templates).flatMap((rules) => Object.keys(rules))],
  codes: wires.flatMap(({ codes }) => codes.map(({ code }) => foldCode(code))),
};

/** The text of every message. */
export const messageTexts: readonly string[] = model.messages.map(({ text }) => text);

/** How many messages Venice itself sends. */
export const ownVariants: number = model.messages.length - sentByProviders.messages.length;

/** Returns a generated file with some tables of core. */
export function tableFile(name: string): string {
  return readFileSync(join(workspaceRoot, 'packages/errors-core/src/generated/tables', name), 'utf8');
}

/** Returns a generated file of tables without the rows of some keys. */
export function withoutRows(name: string, keys: readonly string[]): string {
  const starts = keys.map((key) => `${printKey(key)}: `);
  return tableFile(name)
    .split('\n')
    .filter((line) => !starts.some((start) => line.trimStart().startsWith(start)))
    .join('\n');
}
