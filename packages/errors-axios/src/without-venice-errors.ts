import { forgetInstallation, installationOf, type InterceptableAxios } from './hook/installation.js';

/**
 * Removes {@link withVeniceErrors} from an instance and returns the same instance. Has no effect if it is not
 * installed.
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
  if (installation !== undefined) {
    instance.interceptors.response.eject(installation.id);
    for (const id of installation.requestIds) instance.interceptors.request.eject(id);
  }
  forgetInstallation(instance);
  return instance;
}
