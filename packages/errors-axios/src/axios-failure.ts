import type { AxiosError, AxiosResponse } from 'axios';

/** An `AxiosError` with a response of status 400 and above. */
export type AxiosFailure = AxiosError & { readonly response: AxiosResponse<unknown> };

/** By axios's own mark, which holds across its copies and versions: axios is never imported at run time. */
export function isAxiosError(error: unknown): error is AxiosError {
  return (
    typeof error === 'object' && error !== null && 'isAxiosError' in error && error.isAxiosError === true
  );
}

export function isAxiosFailure(error: unknown): error is AxiosFailure {
  return isAxiosError(error) && isFailedResponse(error.response);
}

function isFailedResponse(response: unknown): boolean {
  return (
    typeof response === 'object' &&
    response !== null &&
    'status' in response &&
    typeof response.status === 'number' &&
    response.status >= 400
  );
}
