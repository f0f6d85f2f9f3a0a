import { isRecord, read } from '@venice/errors-core/adapter';
import type { AxiosError, AxiosResponse } from 'axios';

/** An `AxiosError` with a response. */
export type AxiosFailure = AxiosError & { readonly response: AxiosResponse<unknown> };

/** Checks the flag of axios, which all its copies and versions share: axios is never imported at run time. */
export function isAxiosError(error: unknown): error is AxiosError {
  return read(error, 'isAxiosError') === true;
}

/** Returns whether a value is an `AxiosError` with a response of any status. */
export function hasResponse(error: unknown): error is AxiosFailure {
  return isAxiosError(error) && isRecord(error.response) && typeof error.response.status === 'number';
}

/** Returns whether a value is an `AxiosError` with a response of status 400 or above. */
export function isAxiosFailure(error: unknown): error is AxiosFailure {
  return hasResponse(error) && error.response.status >= 400;
}
