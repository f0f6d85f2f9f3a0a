import { type Document, type Node, Scalar } from 'yaml';
import { TODO } from '../../catalog/schema/common.js';
import { errorEntry } from '../../catalog/schema/errors.js';
import type { NewCode } from '../difference.js';

/** Builds the entry of a new code: the facts of the document, and a mark for each one that a maintainer has to add. */
export function newEntry(
  document: Document,
  { code, status, source, message, logLevel, wireCode = code }: NewCode,
): Node {
  const { shape } = errorEntry;
  const text = message === undefined ? todo(shape.message) : quoted(message);
  const codes = wireCode === code ? [] : [{ code: quoted(wireCode), source }];
  return document.createNode({
    status,
    message: text,
    summary: todo(shape.summary),
    remedy: todo(shape.remedy),
    actions: inline(document, [todo(shape.actions)]),
    charged: inline(document, { call: todo(shape.charged.unwrap().shape.call), source: 'coined' }),
    logLevel: logLevel ?? todo(shape.logLevel),
    openai: { type: todo(shape.openai.shape.type) },
    ...(codes.length === 0 ? {} : { wire: inline(document, { codes }) }),
    source,
  });
}

/** A mark that `pnpm generate` refuses, with a description of the value. */
function todo({ description = '' }: { readonly description?: string | undefined }): Scalar<string> {
  return quoted(`${TODO}: ${description}`);
}

export function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

export function inline(document: Document, value: unknown): Node {
  return document.createNode(value, { flow: true });
}
