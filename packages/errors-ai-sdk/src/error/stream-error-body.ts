import type { AnyVeniceError } from '@venice/errors-core';
import { carryVeniceError, type VeniceErrorCarrier } from '@venice/errors-core/adapter';
import { errorTypes } from '../generated/api-call-errors.js';

/**
 * The error in a stream, as the SDK passes it on: `part.error` in ai 5 and 6, `part.error.data` in ai 7. `param` is
 * the only field in which the SDK's schema allows any value.
 */
export interface VeniceStreamErrorBody {
  /** The server's message. */
  readonly message: string;
  /** OpenAI's type of errors: the server's own if it sent one, else the one that fits the code. */
  readonly type?: string | undefined;
  readonly param: VeniceErrorCarrier;
  /** The server's own code if it sent one, else the code of the Venice error, if it was recognized. */
  readonly code?: string | undefined;
}

/** Builds the error object that the SDK reads. `fields` are the fields of the body. */
export function toStreamErrorBody(
  error: AnyVeniceError,
  fields: Readonly<Record<string, unknown>>,
): VeniceStreamErrorBody {
  const { message, code, wireCode } = error;
  const type = typeof fields['type'] === 'string' ? fields['type'] : undefined;
  return {
    message,
    type: type ?? typeOf(error),
    param: carryVeniceError(error),
    // A type can be listed as a wire code too; users compare `code` with codes.
    code: wireCode === undefined || wireCode === type ? code : wireCode,
  };
}

function typeOf({ code, family }: AnyVeniceError): string | undefined {
  if (code === undefined) return undefined;
  const { byCode, byFamily } = errorTypes;
  // A newer version of core can have a code or a family that these tables lack.
  if (Object.hasOwn(byCode, code)) return byCode[code];
  return Object.hasOwn(byFamily, family) ? byFamily[family] : undefined;
}
