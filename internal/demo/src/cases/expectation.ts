import { isDeepStrictEqual } from 'node:util';
import { type VeniceError, type VeniceErrorCode, veniceErrorDefinitions } from '@venice/errors-core';
import { veniceError, type VeniceExampleShapes } from '@venice/errors-testing';

/** The facts that an error must have. A fact that is absent may be anything. */
export type Expectation = Readonly<
  Pick<VeniceError, 'code' | 'status' | 'family' | 'retryable' | 'retryAfterMs' | 'requestId'> &
    Partial<Pick<VeniceError, 'message' | 'creditsRefunded' | 'details'>>
>;

/** A fact that is wrong. */
export interface Miss {
  readonly fact: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Returns the facts of a code whose bare message is sent. */
export function expectCode(code: VeniceErrorCode): Expectation {
  const { message, waitSeconds } = veniceErrorDefinitions[code];
  const retryAfterMs = waitSeconds === undefined ? undefined : waitSeconds * 1_000;
  return { ...expectUnrecognized(code), code, message, retryAfterMs };
}

/** Returns the facts of a code in another body shape, with the fields of that body. */
export function expectShape<Code extends VeniceErrorCode>(
  code: Code,
  shape: VeniceExampleShapes[Code],
): Expectation {
  const { message, creditsRefunded, details, status } = veniceError(code, { shape });
  return { ...expectCode(code), message, creditsRefunded, details, status };
}

/** Returns the facts that status and headers contain, for a body that was lost on the way. */
export function expectUnrecognized(code: VeniceErrorCode): Expectation {
  const { family, retry, status } = veniceErrorDefinitions[code];
  const { requestId } = veniceError(code);
  if (requestId === undefined) throw new Error(`The response of ${code} has no request id to compare with.`);
  return {
    code: undefined,
    family,
    requestId,
    retryable: retry === 'backoff',
    retryAfterMs: undefined,
    status,
  };
}

/** Returns the facts of an error that are wrong. */
export function missesOf(error: VeniceError | undefined, expectation: Expectation): Miss[] {
  if (error === undefined) return [{ fact: 'error', expected: 'a VeniceError', actual: undefined }];
  return Object.entries(expectation)
    .map(([fact, expected]): Miss => ({ fact, expected, actual: Reflect.get(error, fact) }))
    .filter(({ expected, actual }) => !isDeepStrictEqual(actual, expected));
}
