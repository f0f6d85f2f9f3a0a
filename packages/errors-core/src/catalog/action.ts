/**
 * A step that a program can take after an error:
 *
 * - `wait`: send the same request later.
 * - `change-request`: send another request.
 * - `change-model`: use another model.
 * - `change-credentials`: use another key or wallet.
 * - `sign`: send the same request with a new signature.
 * - `update-account`: change the balance, the plan or the limits.
 * - `submit-again`: create a new job, which is charged again.
 * - `check-outcome`: find out whether it happened, by polling or by the balance, before sending anything.
 * - `contact-support`: write to Venice.
 */
export type VeniceErrorAction =
  | 'wait'
  | 'change-request'
  | 'change-model'
  | 'change-credentials'
  | 'sign'
  | 'update-account'
  | 'submit-again'
  | 'check-outcome'
  | 'contact-support';

/** The steps after an error, the best one first. */
export type VeniceErrorActions = readonly [VeniceErrorAction, ...VeniceErrorAction[]];
