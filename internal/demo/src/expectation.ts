import { isDeepStrictEqual } from 'node:util';
import { type VeniceError, type VeniceErrorCode, veniceErrorDefinitions } from '@venice/errors-core';
import { veniceError, type VeniceExampleShapes } from '@venice/errors-testing';

/** What a client has to tell of an error; a fact that is absent may be anything. */
export type Expectation = Readonly<
  Pick<VeniceError, 'code' | 'status' | 'family' | 'retryable' | 'retryAfterMs' | 'requestId'> &
    Partial<Pick<VeniceError, 'message' | 'creditsRefunded' | 'details'>>
>;

/** A fact that a client told wrong. */
export interface Miss {
  readonly fact: string;
  readonly expected: unknown;
  readonly told: unknown;
}

/** What the catalog says of a code whose plain sentence is sent. */
export function expectCode(code: VeniceErrorCode): Expectation {
  const { message, usualRetryAfterMs } = veniceErrorDefinitions[code];
  return { ...expectUnrecognised(code), code, message, retryAfterMs: usualRetryAfterMs };
}

/** The same for another of its bodies, with the fields of that body as they are before any client has them. */
export function expectShape<Code extends VeniceErrorCode>(
  code: Code,
  shape: VeniceExampleShapes[Code],
): Expectation {
  const { message, creditsRefunded, details, status } = veniceError(code, { shape });
  return { ...expectCode(code), message, creditsRefunded, details, status };
}

/** What is left to tell of a code whose body was lost on the way: what the status and the headers say. */
export function expectUnrecognised(code: VeniceErrorCode): Expectation {
  const { family, retry, status } = veniceErrorDefinitions[code];
  const { requestId } = veniceError(code);
  if (requestId === undefined)
    throw new Error(`${code} is sent without a request id: nothing to compare with`);
  return {
    code: undefined,
    family,
    requestId,
    retryable: retry === 'backoff',
    retryAfterMs: undefined,
    status,
  };
}

/** The facts a client told wrong. */
export function missesOf(error: VeniceError | undefined, expectation: Expectation): Miss[] {
  if (error === undefined) return [{ fact: 'error', expected: 'one of Venice', told: undefined }];
  return Object.entries(expectation)
    .map(([fact, expected]): Miss => ({ fact, expected, told: Reflect.get(error, fact) }))
    .filter(({ expected, told }) => !isDeepStrictEqual(told, expected));
}
