import { type FetchCall, type FetchResponse, read, readFetchCall } from '@venice/errors-core/adapter';

/** The key of the call in a response. A map of responses would cost more than all else that a success needs. */
const CALL = Symbol('call');

/** The arguments of a call. They are private, so that nothing that lists the properties of a response finds a header. */
class RememberedCall {
  readonly #args: readonly unknown[];

  constructor(args: readonly unknown[]) {
    this.#args = args;
  }

  read(): FetchCall {
    return readFetchCall(this.#args);
  }
}

/** Stores the call of a response, which has neither method nor signal. */
export function rememberCall(response: FetchResponse, args: readonly unknown[]): void {
  Reflect.defineProperty(response, CALL, { value: new RememberedCall(args), configurable: true });
}

/** Returns the call of a response; `undefined` if it did not come from `withVeniceErrors`. */
export function callOf(response: object): FetchCall | undefined {
  const call = read(response, CALL);
  return call instanceof RememberedCall ? call.read() : undefined;
}
