import {
  type AnyVeniceError,
  toVeniceError,
  type VeniceErrorCode,
  veniceErrorCodes,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { isRecord, read } from '@venice/errors-core/adapter';
import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import { readLiteral } from '../json/read-literal.js';
import { type Place, type ResponseParts, toFinding } from '../response/seen-response.js';

/** The first line of a stack, or of what Node prints of an error. */
const NAME = /\bVeniceError(?: \[([A-Z0-9_]+)\])?: ([^\n]*)/g;

/** Returns the errors in a text that it names as the class of ours does: `VeniceError [CODE]: message`. */
export function readNames(
  text: string,
  place: Place,
  { request }: ResponseParts,
  context: Context,
): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(NAME)) {
    const [all, code, rest = ''] = match;
    // Node prints an error without frames in brackets.
    const message = text[match.index - 1] === '[' ? rest.replace(/\]\s*\{?\s*$/, '') : rest;
    const error = shownError(code, message, fieldsAfter(text, match.index + all.length));
    const finding = toFinding(error, { ...place, form: 'stack' }, context.secrets, { request });
    const isAgain = findings.some(
      ({ error: other }) => other.code === finding.error.code && other.message === finding.error.message,
    );
    if (!isAgain) findings.push(finding);
  }
  return findings;
}

/** Returns an error from what the input shows of it. The fields that it does not show are those of the code. */
function shownError(code: string | undefined, message: string, fields: object): AnyVeniceError {
  const error = toVeniceError({ body: code === undefined ? { error: message } : { code, error: message } });
  const derived = error.toJSON();
  const shown = {
    ...derived,
    // The name of the class contains our code, which no server may have sent.
    ...(isCode(code) ? { wireCode: undefined } : {}),
    ...fields,
    // Node does not print lists and objects that are too deep.
    actions: read(fields, 'actions') ?? derived.actions,
    details: read(fields, 'details') ?? derived.details,
    message,
    ...(isCode(code) ? { code } : {}),
  };
  return veniceErrorFromJSON(shown) ?? error;
}

/** Returns the fields that Node prints in braces after the stack. */
function fieldsAfter(text: string, position: number): object {
  const start = /\n(?:\s+at [^\n]*|\s*\.{3}[^\n]*)*\{\s*\n/.exec(text.slice(position));
  if (start === null) return {};
  const { value } = readLiteral(text, position + start.index + start[0].lastIndexOf('{')) ?? {};
  return isRecord(value) ? value : {};
}

function isCode(code: string | undefined): code is VeniceErrorCode {
  return veniceErrorCodes.some((known) => known === code);
}
