import type { VeniceErrorBodyByCode, VeniceErrorCode } from '@venice/errors-core';
import type { AxiosError, AxiosResponse } from 'axios';

/** An `AxiosError` with the status and body of a code. `VeniceAxiosErrorByCode` has one for each code. */
export interface VeniceAxiosError<
  Code extends VeniceErrorCode = VeniceErrorCode,
  Status extends number = number,
> extends AxiosError<VeniceErrorBodyByCode[Code]> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode[Code]> & { readonly status: Status };
}
