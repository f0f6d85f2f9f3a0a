import type { VeniceErrorBodyByCode, VeniceErrorCode } from '@venice/errors-core';

/** A failed `Response` with the status and body of a code. `VeniceResponseByCode` has one for each code. */
export interface VeniceResponse<
  Code extends VeniceErrorCode = VeniceErrorCode,
  Status extends number = number,
> extends Response {
  readonly status: Status;
  /** Reads the body that is documented for the code. */
  json(): Promise<VeniceErrorBodyByCode[Code]>;
  /** The form in which the types of Cloudflare Workers declare it. */
  json<Body>(): Promise<Body>;
  clone(): VeniceResponse<Code, Status>;
}
