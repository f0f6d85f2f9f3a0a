import { forgetInstallation, installationOf, type InterceptableAxios } from './installation.js';

/**
 * Undoes {@link withVeniceErrors} and returns the same instance. Does nothing to one that never had it.
 *
 * @example
 * ```ts
 * import { withoutVeniceErrors } from '@venice/errors-axios';
 * import axios from 'axios';
 *
 * withoutVeniceErrors(axios);
 * ```
 */
export function withoutVeniceErrors<Instance extends InterceptableAxios>(instance: Instance): Instance {
  const installation = installationOf(instance);
  if (installation !== undefined) instance.interceptors.response.eject(installation.id);
  forgetInstallation(instance);
  return instance;
}
