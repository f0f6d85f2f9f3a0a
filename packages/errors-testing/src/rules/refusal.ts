import { type Json, toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import { examples, sentHeaders } from '../generated/examples.js';
import { documentedResponse } from '../response/documented-response.js';

/** A response by Venice's rules. */
export interface RulesResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** The status of a request above a limit. */
const REFUSED = 429;

/** Returns the response to a request above a limit. */
export function refusal(
  { message, wireCode }: { readonly message: string; readonly wireCode?: string | undefined },
  headers: Readonly<Record<string, string>> = {},
): RulesResponse {
  const body = wireCode === undefined ? { error: message } : { code: wireCode, error: message };
  return { status: REFUSED, headers: { ...sentHeaders, ...headers }, body };
}

/** Returns the documented response of a retired route, if the catalog has one of that route. */
export function retiredRoute(code: VeniceErrorCode, route: string | undefined): RulesResponse {
  const example = examples[code].find((candidate) => candidate.route === route);
  return documentedResponse(code, example && { headers: example.headers, body: example.body });
}

/** Returns the documented response to a signature that was used before. */
export function usedSignature(): RulesResponse {
  return documentedResponse('X402_INVALID_SIGN_IN');
}

/** Returns whether a failed request is charged all the same: it is, if the catalog leaves it open. */
export function isChargedDespite(response: RulesResponse, route: string | undefined): boolean {
  const { charged, creditsRefunded } = toVeniceError({ ...response, route });
  return (charged === 'maybe' || charged === 'yes') && creditsRefunded !== true;
}
