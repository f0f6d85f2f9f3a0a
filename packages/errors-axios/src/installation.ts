/** What is needed of an axios instance, in every version of axios. */
export interface InterceptableAxios {
  readonly interceptors: {
    readonly response: {
      use(
        onFulfilled: (<Response>(response: Response) => Response) | undefined,
        onRejected: (error: unknown) => Promise<never>,
      ): number;
      eject(id: number): void;
    };
  };
}

/** The interceptor that an instance has. */
interface Installation {
  readonly id: number;
  readonly onRejected: (error: unknown) => Promise<never>;
}

/** Shared by all copies and versions of this package. */
const INSTALLATION = Symbol.for('@venice/errors-axios/installation');

/** Remembers on the instance, hidden, that the interceptor is there. */
export function rememberInstallation(instance: InterceptableAxios, installation: Installation): void {
  Object.defineProperty(instance, INSTALLATION, { value: installation, configurable: true });
}

/** Forgets what {@link rememberInstallation} remembered. */
export function forgetInstallation(instance: InterceptableAxios): void {
  Reflect.deleteProperty(instance, INSTALLATION);
}

/** The interceptor of an instance, if it is still there: `interceptors.response.clear()` takes it away. */
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
  return typeof value === 'object' && value !== null && 'id' in value && 'onRejected' in value;
}
