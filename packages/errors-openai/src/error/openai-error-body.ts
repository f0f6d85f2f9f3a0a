import type { AnyVeniceError } from '@venice/errors-core';
import { carryVeniceError, type VeniceErrorCarrier } from '@venice/errors-core/adapter';
import { openaiTypes } from '../generated/openai-errors.js';

/**
 * The value of `error.error` of an `OpenAI.APIError`: an error object in OpenAI's form, with everything that Venice
 * sent.
 */
export interface VeniceOpenAIErrorBody extends VeniceErrorCarrier {
  /** The server's message. */
  readonly message: string;
  /** OpenAI's type of errors: the server's own if it sent one, else the one that fits the code. */
  readonly type?: string | undefined;
  /** The invalid part of the request, such as `messages.0.content`. */
  readonly param?: string | null | undefined;
  /** The server's own code if it sent one, else the code of the Venice error, if it was recognized. */
  readonly code?: string | undefined;
  /** Every other field of the body, by its name on the wire. */
  readonly [field: string]: unknown;
}

/** Builds the error object that the SDK reads. `fields` are the fields of the body. */
export function toAPIErrorBody(
  fields: Readonly<Record<string, unknown>>,
  error: AnyVeniceError,
): VeniceOpenAIErrorBody {
  const type = textOf(fields['type']);
  const param = fields['param'] === null ? null : textOf(fields['param']);
  // Users compare `error.code` with codes, not with a type that the catalog lists as a wire code.
  const wireCode = textOf(fields['code']) ?? (error.wireCode === type ? undefined : error.wireCode);
  return {
    ...fields,
    message: error.message,
    type: type ?? typeOf(error),
    param: param === undefined ? firstPath(error) : param,
    code: wireCode ?? error.code,
    ...carryVeniceError(error),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function typeOf({ code, family }: AnyVeniceError): string | undefined {
  if (code === undefined) return undefined;
  const { byCode, byFamily } = openaiTypes;
  // A record revived from a newer version can have a code or a family that these tables lack.
  if (Object.hasOwn(byCode, code)) return byCode[code];
  return Object.hasOwn(byFamily, family) ? byFamily[family] : undefined;
}

function firstPath({ details }: AnyVeniceError): string | undefined {
  const path = details.issues?.[0]?.path ?? [];
  return path.length > 0 ? path.join('.') : undefined;
}
