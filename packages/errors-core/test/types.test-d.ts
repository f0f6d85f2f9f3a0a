import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyVeniceError,
  type ContentPolicyViolationError,
  type InsufficientBalanceError,
  isInFamily,
  type Issue,
  isVeniceError,
  type Json,
  type MatchedBy,
  type ModelNotFoundError,
  type ModelOverloadedError,
  toVeniceError,
  type UnrecognizedVeniceError,
  type VeniceError,
  type VeniceErrorCode,
  type VeniceErrorFamily,
  veniceErrorFromJSON,
  type VeniceErrorRecord,
} from '../src/index.js';

const error: AnyVeniceError = toVeniceError({});
const caught: unknown = error;

describe('a switch on code', () => {
  test('narrows details to the fields of that code', () => {
    switch (error.code) {
      case 'CONTENT_POLICY_VIOLATION':
        expectTypeOf(error).toEqualTypeOf<ContentPolicyViolationError>();
        expectTypeOf(error.details.suggestedPrompt).toEqualTypeOf<string | undefined>();
        // @ts-expect-error a field of another code
        error.details.currentBalanceUsd;
        break;
      case 'INSUFFICIENT_BALANCE':
        expectTypeOf(error.details.currentBalanceUsd).toEqualTypeOf<number | undefined>();
        expectTypeOf(error.family).toEqualTypeOf<'billing'>();
        expectTypeOf(error.matchedBy).toEqualTypeOf<MatchedBy>();
        break;
      case undefined:
        expectTypeOf(error).toEqualTypeOf<UnrecognizedVeniceError>();
        expectTypeOf(error.matchedBy).toEqualTypeOf<undefined>();
        expectTypeOf(error.details.issues).toEqualTypeOf<readonly Issue[] | undefined>();
        break;
      // @ts-expect-error a misspelt code
      case 'MODEL_OVERLODED':
        break;
      default:
    }
  });

  test('reaches never after a case for every code and undefined', () => {
    if (isVeniceError(error, 'MODEL_OVERLOADED', 'RATE_LIMIT_EXCEEDED') || error.code === undefined) {
      switch (error.code) {
        case 'MODEL_OVERLOADED':
        case 'RATE_LIMIT_EXCEEDED':
        case undefined:
          break;
        default:
          expectTypeOf(error).toEqualTypeOf<never>();
      }
      switch (error.code) {
        case 'MODEL_OVERLOADED':
        case undefined:
          break;
        default:
          // @ts-expect-error a code that was forgotten
          expectTypeOf(error).toEqualTypeOf<never>();
      }
    }
  });
});

describe('isVeniceError', () => {
  test('narrows to the error of the code', () => {
    if (isVeniceError(caught, 'MODEL_OVERLOADED')) {
      expectTypeOf(caught).toEqualTypeOf<ModelOverloadedError>();
      expectTypeOf(caught.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
    }
  });

  test('narrows several codes to their union', () => {
    if (isVeniceError(caught, 'MODEL_NOT_FOUND', 'CONTENT_POLICY_VIOLATION')) {
      expectTypeOf(caught).toEqualTypeOf<ModelNotFoundError | ContentPolicyViolationError>();
      expectTypeOf(caught.details.suggestedModels).toEqualTypeOf<readonly string[] | undefined>();
      if (caught.code === 'MODEL_NOT_FOUND') expectTypeOf(caught).toEqualTypeOf<ModelNotFoundError>();
    }
  });

  test('narrows to all errors if no code is given', () => {
    if (isVeniceError(caught)) expectTypeOf(caught).toEqualTypeOf<AnyVeniceError>();
  });

  test('rejects a misspelled code', () => {
    // @ts-expect-error a misspelt code
    isVeniceError(caught, 'MODEL_OVERLODED');
    // @ts-expect-error a misspelt code among others
    isVeniceError(caught, 'MODEL_OVERLOADED', 'MODEL_OVERLODED');
  });
});

describe('isInFamily', () => {
  test('keeps the errors without a known code', () => {
    if (isInFamily(caught, 'billing')) {
      expectTypeOf(caught.family).toEqualTypeOf<'billing'>();
      expectTypeOf<InsufficientBalanceError>().toExtend<typeof caught>();
      expectTypeOf(caught.code).extract<undefined>().toEqualTypeOf<undefined>();
      expectTypeOf(caught.code).extract<'MODEL_OVERLOADED'>().toEqualTypeOf<never>();
      if (caught.code === undefined) expectTypeOf(caught).toExtend<UnrecognizedVeniceError>();
    }
  });

  test('narrows several families to their union', () => {
    if (isInFamily(caught, 'billing', 'availability')) {
      expectTypeOf(caught.family).toEqualTypeOf<'billing' | 'availability'>();
      if (caught.code === 'MODEL_OVERLOADED') expectTypeOf(caught).toEqualTypeOf<ModelOverloadedError>();
    }
  });

  test('rejects a misspelled family, and a call without one', () => {
    // @ts-expect-error a misspelt family
    isInFamily(caught, 'biling');
    // @ts-expect-error no family
    isInFamily(caught);
  });
});

describe('an error', () => {
  test('is a VeniceError and an Error', () => {
    expectTypeOf<AnyVeniceError>().toExtend<VeniceError>();
    expectTypeOf<AnyVeniceError>().toExtend<Error>();
    expectTypeOf(error.family).toEqualTypeOf<VeniceErrorFamily>();
    expectTypeOf(error.code).toEqualTypeOf<VeniceErrorCode | undefined>();
    expectTypeOf(error.body).toEqualTypeOf<Json | undefined>();
  });

  test('is converted to a record, and restored from any value', () => {
    expectTypeOf(error.toJSON).returns.toEqualTypeOf<VeniceErrorRecord>();
    expectTypeOf(veniceErrorFromJSON).parameters.toEqualTypeOf<[value: unknown]>();
    expectTypeOf(veniceErrorFromJSON).returns.toEqualTypeOf<AnyVeniceError | undefined>();
    const revived = veniceErrorFromJSON(error.toJSON());
    if (revived?.code === 'MODEL_OVERLOADED') expectTypeOf(revived).toEqualTypeOf<ModelOverloadedError>();
  });

  test('is read-only', () => {
    // @ts-expect-error the message is read-only
    error.retryable = true;
  });
});

describe('a record', () => {
  test('has exactly the fields of the class, without unknown ones', () => {
    expectTypeOf<keyof VeniceErrorRecord>().toEqualTypeOf<
      'name' | 'message' | Exclude<keyof VeniceError, keyof Error | 'toJSON'>
    >();
    expectTypeOf<VeniceErrorRecord['family']>().toEqualTypeOf<VeniceErrorFamily>();
    expectTypeOf<Pick<VeniceErrorRecord, 'name' | 'status' | 'retryable' | 'body'>>().toEqualTypeOf<{
      readonly name: 'VeniceError';
      readonly status?: number;
      readonly retryable: boolean;
      readonly body?: Json;
    }>();
  });
});
