import type { SentRequest } from '../failure/sent-request.js';

/** The parts of an axios instance that are used, the same in every version of axios. */
export interface InterceptableAxios {
  readonly interceptors: {
    readonly request: {
      use(onFulfilled: <Config extends SentRequest>(config: Config) => Config | Promise<Config>): number;
      eject(id: number): void;
    };
    readonly response: {
      use(
        onFulfilled: (<Response>(response: Response) => Response) | undefined,
        onRejected: (error: unknown) => Promise<never>,
      ): number;
      eject(id: number): void;
    };
  };
}

/** The interceptors of an instance. */
interface Installation {
  readonly id: number;
  /** Those of the requests. */
  readonly requestIds: readonly number[];
  readonly onRejected: (error: unknown) => Promise<never>;
}

/** Shared by all copies and versions of this package. */
const INSTALLATION = Symbol.for('@venice/errors-axios/installation');

/** Stores the interceptor on the instance, in a hidden property. */
export function rememberInstallation(instance: InterceptableAxios, installation: Installation): void {
  Object.defineProperty(instance, INSTALLATION, { value: installation, configurable: true });
}

/** Removes the hidden property of {@link rememberInstallation}. */
export function forgetInstallation(instance: InterceptableAxios): void {
  Reflect.deleteProperty(instance, INSTALLATION);
}

/** Returns the interceptor of an instance, unless `interceptors.response.clear()` has removed it. */
export function installationOf(instance: InterceptableAxios): Installation | undefined {
  const installation: unknown = Object.hasOwn(instance, INSTALLATION) && Reflect.get(instance, INSTALLATION);
  if (!isInstallation(installation)) return undefined;
  const handlers: unknown = Reflect.get(instance.interceptors.response, 'handlers');
  const isThere = (handler: unknown): boolean =>
    typeof handler === 'object' &&
    handler !== null &&
    'rejected' in handler &&
    handler.rejected === installation.onRejected;
  return !Array.isArray(handlers) || handlers.some(isThere) ? installation : undefined;
}

function isInstallation(value: unknown): value is Installation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'requestIds' in value &&
    'onRejected' in value
  );
}
