import { TODO } from '../../catalog/schema/common.js';
import { errorEntry } from '../../catalog/schema/errors.js';
import type { NewCode } from '../finding.js';

/** The entry of a new code: what the document tells, and a mark at each thing that a person has to add. */
export function newEntry({ code, status, source, message, logLevel, wireCode }: NewCode): string {
  const { shape } = errorEntry;
  const sentence = message === undefined ? todo(shape.message) : JSON.stringify(message);
  const codes =
    wireCode === undefined || wireCode === code
      ? ''
      : `{ code: ${JSON.stringify(wireCode)}, source: ${source} }`;
  return `  ${code}:
    status: ${status}
    message: ${sentence}
    summary: ${todo(shape.summary)}
    remedy: ${todo(shape.remedy)}
    fixedBy: ${todo(shape.fixedBy)}
    retry: ${todo(shape.retry)}
    charged: { call: ${todo(shape.charged.shape.call)}, source: coined }
    logLevel: ${logLevel ?? todo(shape.logLevel)}
    openai:
      type: ${todo(shape.openai.shape.type)}
    fields: {}
    wire: { codes: [${codes}], messages: [] }
    source: ${source}
    examples:
      - { status: ${status}, body: { error: ${sentence} } }
`;
}

/** A mark that `pnpm generate` refuses, with what belongs in its place. */
function todo({ description = '' }: { readonly description?: string | undefined }): string {
  return JSON.stringify(`${TODO}: ${description}`);
}
