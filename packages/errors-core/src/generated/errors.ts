// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { MatchedBy } from '../recognize/classify.js';
import type { Json } from '../data/json.js';
import type { Issue } from '../details/read-issues.js';
import type { Via } from '../details/read-via.js';
import type { VeniceError } from '../error/venice-error.js';
import type { VeniceErrorCode } from './codes.js';

/** What any error can carry in `details`. `issues`: The issues that the validation found, field by field. `param`: The parameter of the request that the error is about, such as `messages`. `via`: The gateway that passed the response on. */
export type CommonDetails = {
  /** The issues that the validation found, field by field. */
  readonly issues?: readonly Issue[];
  /** The parameter of the request that the error is about, such as `messages`. */
  readonly param?: string;
  /** The gateway that passed the response on. */
  readonly via?: Via;
};

/**
 * The route takes ADMIN keys only, and the key is an INFERENCE key. Message: “Admin API key required”
 *
 * Use an ADMIN key, which is created at https://venice.ai/settings/api. `/api_keys`, its rate limit log and `/billing` need one; `GET /api_keys/rate_limits` takes any key.
 */
export interface AdminKeyRequiredError extends VeniceError {
  readonly code: 'ADMIN_KEY_REQUIRED';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * Venice has disabled API access for the whole account. Message: “API access has been disabled for this account. Please contact support@venice.ai”
 *
 * Write to support@venice.ai; the block is on the account, so another of its keys will not help.
 */
export interface ApiAccessDisabledError extends VeniceError {
  readonly code: 'API_ACCESS_DISABLED';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The key has spent the DIEM it may spend in its limit period. Message: “API key DIEM spend limit exceeded. Your account may still have DIEM balance, but this API key has reached its configured DIEM spending limit.”
 *
 * Raise or remove the key's `consumptionLimit.diem` (`PATCH /api_keys` with an ADMIN key, or https://venice.ai/settings/api), use another key, or wait for the period to end: by default at 00:00 UTC. A `LIFETIME` limit and a limit of zero never end by waiting.
 */
export interface ApiKeyDiemSpendLimitExceededError extends VeniceError {
  readonly code: 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * No key of the account has this id, or the key has expired. Message: “API key not found”
 *
 * Use an id of `GET /api_keys`. A key that is gone cannot be brought back: create another.
 */
export interface ApiKeyNotFoundError extends VeniceError {
  readonly code: 'API_KEY_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The key has spent the USD it may spend in its limit period, bundled and earned credits included. Message: “API key USD spend limit exceeded. Your account may still have USD balance, but this API key has reached its configured USD spending limit.”
 *
 * Raise or remove the key's `consumptionLimit.usd` (`PATCH /api_keys` with an ADMIN key, or https://venice.ai/settings/api), use another key, or wait for the period to end: by default at 00:00 UTC. A `LIFETIME` limit and a limit of zero never end by waiting.
 */
export interface ApiKeyUsdSpendLimitExceededError extends VeniceError {
  readonly code: 'API_KEY_USD_SPEND_LIMIT_EXCEEDED';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The transcription provider failed for a moment. Message: “Audio transcription failed due to a temporary upstream error. Please retry.”
 *
 * Send the same file again with backoff, 3 to 5 times; failed transcriptions are not charged.
 */
export interface AsrUpstreamFailedError extends VeniceError {
  readonly code: 'ASR_UPSTREAM_FAILED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The transcription provider found nothing in the file that it can transcribe. Message: “The audio could not be processed for transcription. Common causes: zero-length, silent, corrupt, or unsupported-language audio. Please verify the file and retry.”
 *
 * Check that the file plays, is not silent and is in a language the model knows, and encode it anew as WAV or MP3 before sending it again. Failed transcriptions are not charged.
 */
export interface AsrUpstreamValidationFailedError extends VeniceError {
  readonly code: 'ASR_UPSTREAM_VALIDATION_FAILED';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The API key is malformed, unknown, expired or revoked, or the route takes no wallet sign-in. Message: “Authentication failed”
 *
 * Check the key in `Authorization: Bearer …`, or create another at https://venice.ai/settings/api. `/api_keys`, `/billing` and `/characters` accept API keys only, never `SIGN-IN-WITH-X`.
 */
export interface AuthenticationFailedError extends VeniceError {
  readonly code: 'AUTHENTICATION_FAILED';
  readonly family: 'authentication';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The key belongs to an account whose Pro subscription is inactive. Message: “Authentication failed - Pro subscription is inactive. Please upgrade your subscription to continue using the API”
 *
 * Renew the Pro subscription of the account that owns the key, or use a key of another account.
 */
export interface AuthenticationFailedInactiveKeyError extends VeniceError {
  readonly code: 'AUTHENTICATION_FAILED_INACTIVE_KEY';
  readonly family: 'authentication';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `AUTHENTICATION_REQUIRED` can carry. The request carried no credentials. Venice answers 402 rather than 401, and lists the ways to sign in and to pay.
 *
 * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
 *
 * - `authOptions`: The two ways to sign in, by key and by wallet: header, source, documentation.
 * - `paymentRequired`: x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
 * - `requirements`: The accepted ways to pay: x402's `accepts`. Empty on the routes about a wallet.
 * - `resource`: The route that was called, as x402 describes it.
 * - `signInWithX`: A fresh challenge to sign in with a wallet, and the chains and signature types that are accepted.
 * - `x402Version`: The version of the x402 protocol: 2.
 */
export type AuthenticationRequiredDetails = CommonDetails & {
  /**
   * The two ways to sign in, by key and by wallet: header, source, documentation.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly authOptions?: Json;
  /**
   * x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly paymentRequired?: Json;
  /**
   * The accepted ways to pay: x402's `accepts`. Empty on the routes about a wallet.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly requirements?: Json;
  /**
   * The route that was called, as x402 describes it.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly resource?: Json;
  /**
   * A fresh challenge to sign in with a wallet, and the chains and signature types that are accepted.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly signInWithX?: Json;
  /**
   * The version of the x402 protocol: 2.
   *
   * What to do: Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
   */
  readonly x402Version?: number;
};

/**
 * The request carried no credentials. Venice answers 402 rather than 401, and lists the ways to sign in and to pay. Message: “Authentication required”
 *
 * Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.
 */
export interface AuthenticationRequiredError extends VeniceError {
  readonly code: 'AUTHENTICATION_REQUIRED';
  readonly family: 'authentication';
  readonly matchedBy: MatchedBy;
  readonly details: AuthenticationRequiredDetails;
}

/**
 * The platform in front of the API took the request for an automated one and answered in its place: Venice has not seen it. Message: “Just a moment...”
 *
 * Send a usual `User-Agent`, no browser headers, and use another network than a public proxy or VPN. If it stays blocked, quote the request id to support@venice.ai.
 */
export interface BlockedByPlatformError extends VeniceError {
  readonly code: 'BLOCKED_BY_PLATFORM';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * No published character has this slug. Message: “No character could be found from the provided character_slug”
 *
 * Use the Public ID from the page of a published character, or find its slug with `GET /characters`.
 */
export interface CharacterNotFoundError extends VeniceError {
  readonly code: 'CHARACTER_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `CONSENT_REQUIRED` can carry. The media shows faces, and the model wants the user's consent before it works on them.
 *
 * What to do: Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
 *
 * - `consent`: What the user agrees to: `consent_version` and `policy_text`.
 * - `consentDocsUrl`: The page that explains the consent.
 * - `consentFlow`: Which consent is asked for.
 * - `faceMediaRoles`: The media that show faces.
 */
export type ConsentRequiredDetails = CommonDetails & {
  /**
   * What the user agrees to: `consent_version` and `policy_text`.
   *
   * What to do: Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
   */
  readonly consent?: Json;
  /**
   * The page that explains the consent.
   *
   * What to do: Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
   */
  readonly consentDocsUrl?: string;
  /**
   * Which consent is asked for.
   *
   * What to do: Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
   */
  readonly consentFlow?: 'seedance' | string & Record<never, never>;
  /**
   * The media that show faces.
   *
   * What to do: Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
   */
  readonly faceMediaRoles?: readonly ('image' | 'end_image' | 'reference_image' | 'video' | 'reference_video' | string & Record<never, never>)[];
};

/**
 * The media shows faces, and the model wants the user's consent before it works on them. Message: “Seedance consent is required for this request.”
 *
 * Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.
 */
export interface ConsentRequiredError extends VeniceError {
  readonly code: 'CONSENT_REQUIRED';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: ConsentRequiredDetails;
}

/**
 * What `CONTENT_POLICY_VIOLATION` can carry. The prompt, the media or the result was refused under the content policy of Venice or the provider.
 *
 * What to do: Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.
 *
 * - `hint`: The provider's explanation of the refusal, if it sent one.
 * - `suggestedModels`: The models Venice recommends for this request instead.
 * - `suggestedPrompt`: A prompt the provider would accept; `/audio/queue` and `/audio/retrieve` offer one.
 */
export type ContentPolicyViolationDetails = CommonDetails & {
  /**
   * The provider's explanation of the refusal, if it sent one.
   *
   * What to do: Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.
   */
  readonly hint?: string;
  /**
   * The models Venice recommends for this request instead.
   *
   * What to do: Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.
   */
  readonly suggestedModels?: readonly string[];
  /**
   * A prompt the provider would accept; `/audio/queue` and `/audio/retrieve` offer one.
   *
   * What to do: Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.
   */
  readonly suggestedPrompt?: string;
};

/**
 * The prompt, the media or the result was refused under the content policy of Venice or the provider. Message: “Your prompt violates the content policy of Venice.ai or the model provider”
 *
 * Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.
 */
export interface ContentPolicyViolationError extends VeniceError {
  readonly code: 'CONTENT_POLICY_VIOLATION';
  readonly family: 'content-policy';
  readonly matchedBy: MatchedBy;
  readonly details: ContentPolicyViolationDetails;
}

/**
 * The image cannot be decoded: it is damaged, or not in a format that is read. Message: “The image file is corrupted or unreadable”
 *
 * Encode the image anew as JPEG, PNG, WebP, HEIF/HEIC or AVIF, under 25 MB. `POST /image/upscale` takes raw base64 in JSON: strip a `data:` prefix.
 */
export interface CorruptedImageError extends VeniceError {
  readonly code: 'CORRUPTED_IMAGE';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The link to a generated file has expired, was used up, or was revoked; nothing is retired. Message: “This link has expired”
 *
 * Queue the generation again, which is charged again. Save the file at the first successful download: a link is valid for up to 24 hours.
 */
export interface DownloadLinkExpiredError extends VeniceError {
  readonly code: 'DOWNLOAD_LINK_EXPIRED';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The enclave has changed since the attestation the request was encrypted for. Message: “The E2EE attestation is stale”
 *
 * Fetch and verify `GET /tee/attestation` anew, encrypt the messages for the model key it holds, and send a new request: the old one cannot be read any more.
 */
export interface E2eeAttestationStaleError extends VeniceError {
  readonly code: 'E2EE_ATTESTATION_STALE';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `ENDPOINT_RETIRED` can carry. The route has been retired for good.
 *
 * What to do: Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
 *
 * - `deprecation`: Since when the route is deprecated: `@` and Unix seconds, or `true`.
 * - `link`: What replaces the route (`successor-version`) and what explains it.
 * - `replacement`: What to use instead, if the message names it.
 * - `sunset`: When the route stopped working: an HTTP date.
 */
export type EndpointRetiredDetails = CommonDetails & {
  /**
   * Since when the route is deprecated: `@` and Unix seconds, or `true`.
   *
   * What to do: Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
   */
  readonly deprecation?: string;
  /**
   * What replaces the route (`successor-version`) and what explains it.
   *
   * What to do: Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
   */
  readonly link?: string;
  /**
   * What to use instead, if the message names it.
   *
   * What to do: Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
   */
  readonly replacement?: string;
  /**
   * When the route stopped working: an HTTP date.
   *
   * What to do: Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
   */
  readonly sunset?: string;
};

/**
 * The route has been retired for good. Message: “POST /video/transcriptions has been removed.”
 *
 * Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.
 */
export interface EndpointRetiredError extends VeniceError {
  readonly code: 'ENDPOINT_RETIRED';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: EndpointRetiredDetails;
}

/**
 * What `GENERATION_FAILED` can carry. The provider took the job and then failed it, for a reason of its own that need not be content policy.
 *
 * What to do: Read `details.hint` and `creditsRefunded`, then queue a new job with another prompt, other media or another model: every later poll for this one answers the same.
 *
 * - `hint`: The provider's explanation of the failure, if it sent one.
 */
export type GenerationFailedDetails = CommonDetails & {
  /**
   * The provider's explanation of the failure, if it sent one.
   *
   * What to do: Read `details.hint` and `creditsRefunded`, then queue a new job with another prompt, other media or another model: every later poll for this one answers the same.
   */
  readonly hint?: string;
};

/**
 * The provider took the job and then failed it, for a reason of its own that need not be content policy. Message: “The generation failed at the provider.”
 *
 * Read `details.hint` and `creditsRefunded`, then queue a new job with another prompt, other media or another model: every later poll for this one answers the same.
 */
export interface GenerationFailedError extends VeniceError {
  readonly code: 'GENERATION_FAILED';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: GenerationFailedDetails;
}

/**
 * The image is too wide or too tall for the model. Message: “Image aspect ratio is out of bounds”
 *
 * Crop or pad the image into the model's range: `constraints.reference_image_min_aspect_ratio` to `reference_image_max_aspect_ratio` of `GET /models`, mostly 0.4 to 2.5.
 */
export interface ImageAspectRatioOutOfBoundsError extends VeniceError {
  readonly code: 'IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The edit model failed on the image. Message: “Image edit failed”
 *
 * Compare the balance (`GET /billing/balance`) before sending the image again: an edit that did finish is charged again. If it was not charged, encode the image anew or use another model.
 */
export interface ImageEditError extends VeniceError {
  readonly code: 'IMAGE_EDIT_ERROR';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The image has more pixels than the model accepts. Message: “Image dimensions exceed the maximum allowed.”
 *
 * Scale the image down: to at most 33,177,600 pixels (7680 × 4320) for editing; an upscaled result may have 16,777,216 (4096 × 4096).
 */
export interface ImageTooLargeError extends VeniceError {
  readonly code: 'IMAGE_TOO_LARGE';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The image has fewer pixels than the model needs. Message: “Image dimensions are too small”
 *
 * Send a larger image: at least 64 pixels per side, and for editing and upscaling at least 65,536 pixels in all (256 × 256).
 */
export interface ImageTooSmallError extends VeniceError {
  readonly code: 'IMAGE_TOO_SMALL';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `INFERENCE_FAILED` can carry. The model or its provider failed while working on the request.
 *
 * What to do: Retry 3 to 5 times with backoff. From `/video/retrieve` and `/audio/voice-changer/retrieve` the answer is final for that `queue_id`: read `creditsRefunded`, then queue a new job.
 *
 * - `hint`: The provider's explanation of the failure, if it sent one.
 */
export type InferenceFailedDetails = CommonDetails & {
  /**
   * The provider's explanation of the failure, if it sent one.
   *
   * What to do: Retry 3 to 5 times with backoff. From `/video/retrieve` and `/audio/voice-changer/retrieve` the answer is final for that `queue_id`: read `creditsRefunded`, then queue a new job.
   */
  readonly hint?: string;
};

/**
 * The model or its provider failed while working on the request. Message: “Inference processing failed”
 *
 * Retry 3 to 5 times with backoff. From `/video/retrieve` and `/audio/voice-changer/retrieve` the answer is final for that `queue_id`: read `creditsRefunded`, then queue a new job.
 */
export interface InferenceFailedError extends VeniceError {
  readonly code: 'INFERENCE_FAILED';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: InferenceFailedDetails;
}

/**
 * What `INSUFFICIENT_BALANCE` can carry. The balance of the account or wallet does not cover the request.
 *
 * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
 *
 * - `currentBalanceUsd`: The wallet's credit in USD.
 * - `minimumBalanceUsd`: The credit in USD a wallet needs before any request is admitted.
 * - `minimumTopUpUsd`: The smallest top-up in USD that is accepted.
 * - `paymentRequired`: x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
 * - `reason`: Why a wallet's request could not proceed.
 * - `siwxChallenge`: A fresh sign-in challenge, and the chains and signature types that are accepted.
 * - `suggestedTopUpUsd`: The top-up in USD that Venice suggests.
 * - `supportedChains`: The chains a top-up can be paid on.
 * - `supportedTokens`: The tokens a top-up can be paid in.
 * - `topUpInstructions`: How to top up on Base, step by step; for Solana, read `accepts` of `POST /x402/top-up` instead.
 */
export type InsufficientBalanceDetails = CommonDetails & {
  /**
   * The wallet's credit in USD.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly currentBalanceUsd?: number;
  /**
   * The credit in USD a wallet needs before any request is admitted.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly minimumBalanceUsd?: number;
  /**
   * The smallest top-up in USD that is accepted.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly minimumTopUpUsd?: number;
  /**
   * x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly paymentRequired?: Json;
  /**
   * Why a wallet's request could not proceed.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly reason?: 'insufficient_balance' | string & Record<never, never>;
  /**
   * A fresh sign-in challenge, and the chains and signature types that are accepted.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly siwxChallenge?: Json;
  /**
   * The top-up in USD that Venice suggests.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly suggestedTopUpUsd?: number;
  /**
   * The chains a top-up can be paid on.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly supportedChains?: readonly string[];
  /**
   * The tokens a top-up can be paid in.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly supportedTokens?: readonly string[];
  /**
   * How to top up on Base, step by step; for Solana, read `accepts` of `POST /x402/top-up` instead.
   *
   * What to do: Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
   */
  readonly topUpInstructions?: Json;
};

/**
 * The balance of the account or wallet does not cover the request. Message: “Insufficient USD or Diem balance to complete request. Visit https://venice.ai/settings/api to add credits.”
 *
 * Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.
 */
export interface InsufficientBalanceError extends VeniceError {
  readonly code: 'INSUFFICIENT_BALANCE';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: InsufficientBalanceDetails;
}

/**
 * The audio is in a format the route does not read. Message: “Invalid audio format. Supported formats are WAV and MP3.”
 *
 * Convert the audio to WAV or MP3 with a matching file extension; as `audio_url` of `POST /video/queue`, generally at most 30 s and 15 MB.
 */
export interface InvalidAudioFormatError extends VeniceError {
  readonly code: 'INVALID_AUDIO_FORMAT';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The body's `Content-Type` or `Content-Encoding` is not one the route reads. Message: “Invalid request content-type”
 *
 * Send JSON as `application/json`, or files as `multipart/form-data` if the route takes them; leave the body uncompressed.
 */
export interface InvalidContentTypeError extends VeniceError {
  readonly code: 'INVALID_CONTENT_TYPE';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The encrypted parts of the request cannot be read, or the route cannot take an encrypted request in this form. Message: “Encrypted field is not valid hex”
 *
 * Encrypt every message for the key of the model in `GET /tee/attestation`, send it as hex with `stream: true`, and take the signing algorithm from the same response.
 */
export interface InvalidE2eeRequestError extends VeniceError {
  readonly code: 'INVALID_E2EE_REQUEST';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The model does not exist, or is of another type than the route needs. Message: “Invalid model specified”
 *
 * Choose a model of the type the route needs, for example one of `GET /models?type=inpaint` for `POST /image/edit`.
 */
export interface InvalidModelError extends VeniceError {
  readonly code: 'INVALID_MODEL';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `INVALID_PAYMENT` can carry. The signed payment of a top-up is malformed, does not verify, or pays in a way that is not accepted.
 *
 * What to do: Read `wireCode` for what is wrong with it, fetch `accepts` anew with an empty `POST /x402/top-up`, and sign a new payment for it: scheme `exact`, USDC to its `payTo`, $5 to $10,000. Do not reuse the nonce of an older one.
 *
 * - `reason`: What is wrong with the payment, such as `signature_mismatch`.
 */
export type InvalidPaymentDetails = CommonDetails & {
  /**
   * What is wrong with the payment, such as `signature_mismatch`.
   *
   * What to do: Read `wireCode` for what is wrong with it, fetch `accepts` anew with an empty `POST /x402/top-up`, and sign a new payment for it: scheme `exact`, USDC to its `payTo`, $5 to $10,000. Do not reuse the nonce of an older one.
   */
  readonly reason?: string;
};

/**
 * The signed payment of a top-up is malformed, does not verify, or pays in a way that is not accepted. Message: “Invalid payment header”
 *
 * Read `wireCode` for what is wrong with it, fetch `accepts` anew with an empty `POST /x402/top-up`, and sign a new payment for it: scheme `exact`, USDC to its `payTo`, $5 to $10,000. Do not reuse the nonce of an older one.
 */
export interface InvalidPaymentError extends VeniceError {
  readonly code: 'INVALID_PAYMENT';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: InvalidPaymentDetails;
}

/**
 * What `INVALID_REQUEST` can carry. A parameter is missing, unknown, out of range or not supported by the model.
 *
 * What to do: Read `details.issues`: it names each field and what is wrong with it; drop what the model does not support (`GET /models`). Do not repeat it unchanged: 50 failures within 30 s block the key for that model.
 *
 * - `supportedFormats`: The formats the model can return, if the requested one is not among them.
 * - `supportedVoices`: The voices of the model, if the requested one is not among them; the message names only the first few.
 */
export type InvalidRequestDetails = CommonDetails & {
  /**
   * The formats the model can return, if the requested one is not among them.
   *
   * What to do: Read `details.issues`: it names each field and what is wrong with it; drop what the model does not support (`GET /models`). Do not repeat it unchanged: 50 failures within 30 s block the key for that model.
   */
  readonly supportedFormats?: readonly string[];
  /**
   * The voices of the model, if the requested one is not among them; the message names only the first few.
   *
   * What to do: Read `details.issues`: it names each field and what is wrong with it; drop what the model does not support (`GET /models`). Do not repeat it unchanged: 50 failures within 30 s block the key for that model.
   */
  readonly supportedVoices?: readonly string[];
};

/**
 * A parameter is missing, unknown, out of range or not supported by the model. Message: “Invalid request parameters”
 *
 * Read `details.issues`: it names each field and what is wrong with it; drop what the model does not support (`GET /models`). Do not repeat it unchanged: 50 failures within 30 s block the key for that model.
 */
export interface InvalidRequestError extends VeniceError {
  readonly code: 'INVALID_REQUEST';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: InvalidRequestDetails;
}

/**
 * The video is in a format the route does not read. Message: “Invalid video format. Supported formats include MP4, MOV, WebM, MKV, AVI, and others.”
 *
 * Convert the video to MP4 or MOV, which every route that takes video reads.
 */
export interface InvalidVideoFormatError extends VeniceError {
  readonly code: 'INVALID_VIDEO_FORMAT';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `INVALID_WALLET_PROOF` can carry. The wallet's proof for a new API key does not hold: its address, token or signature is wrong, or it has no VVV staked.
 *
 * What to do: Fetch a new token with `GET /api_keys/generate_web3_key`, sign it unchanged (EIP-191) with the wallet whose `address` you send, and post it within 15 minutes. The wallet needs VVV staked on Base.
 *
 * - `wallet`: The wallet that has nothing staked, if that is the cause.
 */
export type InvalidWalletProofDetails = CommonDetails & {
  /**
   * The wallet that has nothing staked, if that is the cause.
   *
   * What to do: Fetch a new token with `GET /api_keys/generate_web3_key`, sign it unchanged (EIP-191) with the wallet whose `address` you send, and post it within 15 minutes. The wallet needs VVV staked on Base.
   */
  readonly wallet?: string;
};

/**
 * The wallet's proof for a new API key does not hold: its address, token or signature is wrong, or it has no VVV staked. Message: “Wallet signature does not match”
 *
 * Fetch a new token with `GET /api_keys/generate_web3_key`, sign it unchanged (EIP-191) with the wallet whose `address` you send, and post it within 15 minutes. The wallet needs VVV staked on Base.
 */
export interface InvalidWalletProofError extends VeniceError {
  readonly code: 'INVALID_WALLET_PROOF';
  readonly family: 'authentication';
  readonly matchedBy: MatchedBy;
  readonly details: InvalidWalletProofDetails;
}

/**
 * The generated media is gone: expired, deleted, or already delivered. Message: “Media could not be found. Request may be invalid, expired, or deleted.”
 *
 * Queue the generation again, which is charged again. Save the media at the first successful retrieve: some routes deliver it only once.
 */
export interface MediaNotFoundError extends VeniceError {
  readonly code: 'MEDIA_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * All of the model's capacity is in use. Message: “The model is at capacity. Please try again later.”
 *
 * Retry with growing pauses and jitter, up to 30 s and 3 to 5 times, or use another model.
 */
export interface ModelAtCapacityError extends VeniceError {
  readonly code: 'MODEL_AT_CAPACITY';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `MODEL_NOT_FOUND` can carry. No model with this id is open to the caller.
 *
 * What to do: Use one of `details.suggestedModels` if there are any, or choose from `GET /models`; retired models are listed at https://docs.venice.ai/overview/deprecations.
 *
 * - `model`: The model that was asked for.
 * - `suggestedModels`: The models Venice names instead.
 */
export type ModelNotFoundDetails = CommonDetails & {
  /**
   * The model that was asked for.
   *
   * What to do: Use one of `details.suggestedModels` if there are any, or choose from `GET /models`; retired models are listed at https://docs.venice.ai/overview/deprecations.
   */
  readonly model?: string;
  /**
   * The models Venice names instead.
   *
   * What to do: Use one of `details.suggestedModels` if there are any, or choose from `GET /models`; retired models are listed at https://docs.venice.ai/overview/deprecations.
   */
  readonly suggestedModels?: readonly string[];
};

/**
 * No model with this id is open to the caller. Message: “Specified model not found”
 *
 * Use one of `details.suggestedModels` if there are any, or choose from `GET /models`; retired models are listed at https://docs.venice.ai/overview/deprecations.
 */
export interface ModelNotFoundError extends VeniceError {
  readonly code: 'MODEL_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: ModelNotFoundDetails;
}

/**
 * The model is out of service for the moment. Message: “The model is temporarily offline. Please try again later.”
 *
 * Use another model of `GET /models` until it is back. If no other will do, retry with long and growing pauses.
 */
export interface ModelOfflineError extends VeniceError {
  readonly code: 'MODEL_OFFLINE';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The model has more requests than it can serve. Message: “The model is currently overloaded. Please try again later.”
 *
 * Wait for `Retry-After` (30 s if it is absent), or use another model.
 */
export interface ModelOverloadedError extends VeniceError {
  readonly code: 'MODEL_OVERLOADED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `MODEL_PRIVACY_RESTRICTED` can carry. The key may call private models only, and this one is anonymised.
 *
 * What to do: Choose a model of `GET /models`, which shows a restricted key only what it may call, or change the key's `modelPrivacy` (`PATCH /api_keys` with an ADMIN key).
 *
 * - `model`: The model that was asked for.
 * - `modelPrivacy`: What the key is set to.
 */
export type ModelPrivacyRestrictedDetails = CommonDetails & {
  /**
   * The model that was asked for.
   *
   * What to do: Choose a model of `GET /models`, which shows a restricted key only what it may call, or change the key's `modelPrivacy` (`PATCH /api_keys` with an ADMIN key).
   */
  readonly model?: string;
  /**
   * What the key is set to.
   *
   * What to do: Choose a model of `GET /models`, which shows a restricted key only what it may call, or change the key's `modelPrivacy` (`PATCH /api_keys` with an ADMIN key).
   */
  readonly modelPrivacy?: string;
};

/**
 * The key may call private models only, and this one is anonymised. Message: “This API key is set to '<setting>', but `<model>` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key.”
 *
 * Choose a model of `GET /models`, which shows a restricted key only what it may call, or change the key's `modelPrivacy` (`PATCH /api_keys` with an ADMIN key).
 */
export interface ModelPrivacyRestrictedError extends VeniceError {
  readonly code: 'MODEL_PRIVACY_RESTRICTED';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: ModelPrivacyRestrictedDetails;
}

/**
 * What `PAYLOAD_TOO_LARGE` can carry. The body or an uploaded file is larger than the route accepts.
 *
 * What to do: Keep a JSON body under 35 MB and an uploaded file under 25 MB; if the route takes a URL, host the media and send its address instead of inlining it.
 *
 * - `maximumSize`: The size that is accepted, as the sentence puts it: `25 MB`.
 */
export type PayloadTooLargeDetails = CommonDetails & {
  /**
   * The size that is accepted, as the sentence puts it: `25 MB`.
   *
   * What to do: Keep a JSON body under 35 MB and an uploaded file under 25 MB; if the route takes a URL, host the media and send its address instead of inlining it.
   */
  readonly maximumSize?: string;
};

/**
 * The body or an uploaded file is larger than the route accepts. Message: “The request payload is too large. Please reduce the size of your request.”
 *
 * Keep a JSON body under 35 MB and an uploaded file under 25 MB; if the route takes a URL, host the media and send its address instead of inlining it.
 */
export interface PayloadTooLargeError extends VeniceError {
  readonly code: 'PAYLOAD_TOO_LARGE';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: PayloadTooLargeDetails;
}

/**
 * An x402 payment was sent to a route that takes none. Message: “Payment header not accepted on this endpoint”
 *
 * Pay with `POST /x402/top-up`, the only route that takes a payment header, then sign in to the others with `SIGN-IN-WITH-X`. The payment was not used.
 */
export interface PaymentHeaderNotAcceptedError extends VeniceError {
  readonly code: 'PAYMENT_HEADER_NOT_ACCEPTED';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * This very payment is being settled, or was settled already. Message: “Payment is already being processed”
 *
 * Wait a few seconds and send the same signed payment again, which is credited at most once, or read `GET /x402/balance/{walletAddress}`. Do not sign a second payment.
 */
export interface PaymentInProgressError extends VeniceError {
  readonly code: 'PAYMENT_IN_PROGRESS';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `PLAN_EXHAUSTED` can carry. The plan, the credits or the quota of the account whose key was used are used up. That can be the account of a gateway or of a provider behind Venice.
 *
 * What to do: Upgrade, renew or top up the account whose key was used, or use another provider or model. A wait does not help before the period of the plan ends.
 *
 * - `resetsAt`: When the plan can be used again, as the message has it.
 */
export type PlanExhaustedDetails = CommonDetails & {
  /**
   * When the plan can be used again, as the message has it.
   *
   * What to do: Upgrade, renew or top up the account whose key was used, or use another provider or model. A wait does not help before the period of the plan ends.
   */
  readonly resetsAt?: string;
};

/**
 * The plan, the credits or the quota of the account whose key was used are used up. That can be the account of a gateway or of a provider behind Venice. Message: “The quota of the plan is used up.”
 *
 * Upgrade, renew or top up the account whose key was used, or use another provider or model. A wait does not help before the period of the plan ends.
 */
export interface PlanExhaustedError extends VeniceError {
  readonly code: 'PLAN_EXHAUSTED';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: PlanExhaustedDetails;
}

/**
 * The model is reserved for accounts with a paid plan, and the key's account has none. Message: “This model is only available to Pro users”
 *
 * Upgrade the account, or choose another model from `GET /models`. A beta model answers the same: ask Venice for access to it.
 */
export interface ProOnlyModelError extends VeniceError {
  readonly code: 'PRO_ONLY_MODEL';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `RATE_LIMIT_EXCEEDED` can carry. A limit on requests, tokens, failures or parallel calls is reached.
 *
 * What to do: Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
 *
 * - `customMessage`: Which limit of `/crypto/rpc` was reached.
 * - `limit`: How many failures the budget allows, as the message names it.
 * - `limitScope`: What the limit is counted for: `user`, `api_key` or `global`.
 * - `limiter`: Which limiter it was, if known: `error-budget` or `unsupported-budget` of the error budgets, `concurrency` or `retired-route`.
 */
export type RateLimitExceededDetails = CommonDetails & {
  /**
   * Which limit of `/crypto/rpc` was reached.
   *
   * What to do: Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
   */
  readonly customMessage?: string;
  /**
   * How many failures the budget allows, as the message names it.
   *
   * What to do: Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
   */
  readonly limit?: number;
  /**
   * What the limit is counted for: `user`, `api_key` or `global`.
   *
   * What to do: Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
   */
  readonly limitScope?: string;
  /**
   * Which limiter it was, if known: `error-budget` or `unsupported-budget` of the error budgets, `concurrency` or `retired-route`.
   *
   * What to do: Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
   */
  readonly limiter?: string;
};

/**
 * A limit on requests, tokens, failures or parallel calls is reached. Message: “Rate limit exceeded”
 *
 * Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.
 */
export interface RateLimitExceededError extends VeniceError {
  readonly code: 'RATE_LIMIT_EXCEEDED';
  readonly family: 'rate-limit';
  readonly matchedBy: MatchedBy;
  readonly details: RateLimitExceededDetails;
}

/**
 * What `REGION_RESTRICTED` can carry. The model may not be used from the country the request came from.
 *
 * What to do: Choose another model: `regionRestrictions` of `GET /models` lists the regions that each excludes. A detour over a proxy breaks Venice's terms.
 *
 * - `country`: The country the model is not available in.
 */
export type RegionRestrictedDetails = CommonDetails & {
  /**
   * The country the model is not available in.
   *
   * What to do: Choose another model: `regionRestrictions` of `GET /models` lists the regions that each excludes. A detour over a proxy breaks Venice's terms.
   */
  readonly country?: string;
};

/**
 * The model may not be used from the country the request came from. Message: “The specified model is unavailable in your region. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.”
 *
 * Choose another model: `regionRestrictions` of `GET /models` lists the regions that each excludes. A detour over a proxy breaks Venice's terms.
 */
export interface RegionRestrictedError extends VeniceError {
  readonly code: 'REGION_RESTRICTED';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: RegionRestrictedDetails;
}

/**
 * The `queue_id` is unknown, belongs to another account, or has expired. Message: “Request ID is invalid.”
 *
 * Send the `queue_id` as the queue route returned it, with a key of the same account, within 24 hours. `POST /video/complete` refuses every id of `/video/queue` for now: retrieve with `delete_media_on_completion: true` instead.
 */
export interface RequestIdNotFoundError extends VeniceError {
  readonly code: 'REQUEST_ID_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * Venice gave up waiting before the answer was complete. Message: “The request took too long to complete and was timed-out. For long-running inference requests, use the streaming API by setting `stream=true` in your request.”
 *
 * Set `stream: true` or ask for less at once, so that it does not time out again.
 */
export interface RequestTimeoutError extends VeniceError {
  readonly code: 'REQUEST_TIMEOUT';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * No route of the API has this path. Message: “Not found”
 *
 * Check path and method against https://docs.venice.ai; every path begins with `/api/v1`, once.
 */
export interface RouteNotFoundError extends VeniceError {
  readonly code: 'ROUTE_NOT_FOUND';
  readonly family: 'not-found';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `RPC_CALL_FAILED` can carry. The node answered one JSON-RPC call with an error.
 *
 * What to do: Read `details.rpcCode` and the sentence, and correct that call: its parameters, or a method its chain does not have. Of a batch, only the calls that failed need to be sent again, each under an id of its own.
 *
 * - `rpcCode`: The JSON-RPC code, such as -32602 for wrong parameters.
 * - `rpcData`: What the node adds, such as the reason of a revert.
 */
export type RpcCallFailedDetails = CommonDetails & {
  /**
   * The JSON-RPC code, such as -32602 for wrong parameters.
   *
   * What to do: Read `details.rpcCode` and the sentence, and correct that call: its parameters, or a method its chain does not have. Of a batch, only the calls that failed need to be sent again, each under an id of its own.
   */
  readonly rpcCode?: number;
  /**
   * What the node adds, such as the reason of a revert.
   *
   * What to do: Read `details.rpcCode` and the sentence, and correct that call: its parameters, or a method its chain does not have. Of a batch, only the calls that failed need to be sent again, each under an id of its own.
   */
  readonly rpcData?: Json;
};

/**
 * The node answered one JSON-RPC call with an error. Message: “invalid params”
 *
 * Read `details.rpcCode` and the sentence, and correct that call: its parameters, or a method its chain does not have. Of a batch, only the calls that failed need to be sent again, each under an id of its own.
 */
export interface RpcCallFailedError extends VeniceError {
  readonly code: 'RPC_CALL_FAILED';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: RpcCallFailedDetails;
}

/**
 * What `SCRAPE_BLOCKED` can carry. The site does not allow its pages to be fetched, so Venice does not try.
 *
 * What to do: Ask for it another way: `enable_web_search` or, for X, `enable_x_search` on `POST /chat/completions`.
 *
 * - `site`: The site, as the sentence names it.
 */
export type ScrapeBlockedDetails = CommonDetails & {
  /**
   * The site, as the sentence names it.
   *
   * What to do: Ask for it another way: `enable_web_search` or, for X, `enable_x_search` on `POST /chat/completions`.
   */
  readonly site?: string;
};

/**
 * The site does not allow its pages to be fetched, so Venice does not try. Message: “X (formerly Twitter) blocks automated access to their content.”
 *
 * Ask for it another way: `enable_web_search` or, for X, `enable_x_search` on `POST /chat/completions`.
 */
export interface ScrapeBlockedError extends VeniceError {
  readonly code: 'SCRAPE_BLOCKED';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: ScrapeBlockedDetails;
}

/**
 * The payment could not be settled on the chain, and no funds were moved. Message: “Payment settlement failed”
 *
 * Send the same signed payment again a few times with backoff. If it keeps failing, check the wallet's USDC on that network, then sign a new payment.
 */
export interface SettlementFailedError extends VeniceError {
  readonly code: 'SETTLEMENT_FAILED';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The payment was not settled in time; the transfer may still land on the chain. Message: “Payment settlement timed out”
 *
 * Read `GET /x402/balance/{walletAddress}` until the outcome is clear, and sign a new payment only when the old one can no longer arrive: a second one moves the money twice.
 */
export interface SettlementTimeoutError extends VeniceError {
  readonly code: 'SETTLEMENT_TIMEOUT';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The speech provider failed for a moment. Message: “Speech synthesis failed due to a temporary upstream error. Please retry.”
 *
 * Send the same text again with backoff, 3 to 5 times, or use another voice model.
 */
export interface SpeechSynthesisFailedError extends VeniceError {
  readonly code: 'SPEECH_SYNTHESIS_FAILED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `STREAM_INTERRUPTED` can carry. A stream had begun and then broke off, or it ended without its end marker.
 *
 * What to do: Treat what was received as incomplete. Check the balance before you send the request again: the part that was generated can be charged.
 *
 * - `reason`: The code or the name of the network error, `incomplete-event` or `no-end-marker`.
 */
export type StreamInterruptedDetails = CommonDetails & {
  /**
   * The code or the name of the network error, `incomplete-event` or `no-end-marker`.
   *
   * What to do: Treat what was received as incomplete. Check the balance before you send the request again: the part that was generated can be charged.
   */
  readonly reason?: string;
};

/**
 * A stream had begun and then broke off, or it ended without its end marker. Message: “The stream broke off before its end.”
 *
 * Treat what was received as incomplete. Check the balance before you send the request again: the part that was generated can be charged.
 */
export interface StreamInterruptedError extends VeniceError {
  readonly code: 'STREAM_INTERRUPTED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: StreamInterruptedDetails;
}

/**
 * What `TEE_ATTESTATION_FAILED` can carry. The attestation of the model's enclave could not be obtained or did not verify.
 *
 * What to do: Retry with backoff: `/tee/attestation` allows 10 requests a minute per IP. Treat the model as unattested until it succeeds.
 *
 * - `verified`: False if the enclave responded but its attestation did not verify.
 */
export type TeeAttestationFailedDetails = CommonDetails & {
  /**
   * False if the enclave responded but its attestation did not verify.
   *
   * What to do: Retry with backoff: `/tee/attestation` allows 10 requests a minute per IP. Treat the model as unattested until it succeeds.
   */
  readonly verified?: boolean;
};

/**
 * The attestation of the model's enclave could not be obtained or did not verify. Message: “TEE attestation request failed. The Trusted Execution Environment provider may be temporarily unavailable.”
 *
 * Retry with backoff: `/tee/attestation` allows 10 requests a minute per IP. Treat the model as unattested until it succeeds.
 */
export interface TeeAttestationFailedError extends VeniceError {
  readonly code: 'TEE_ATTESTATION_FAILED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: TeeAttestationFailedDetails;
}

/**
 * The enclave's signature over a completed request could not be obtained. Message: “TEE signature request failed. The Trusted Execution Environment provider may be temporarily unavailable.”
 *
 * Retry with backoff: `/tee/signature` allows 10 requests a minute per IP.
 */
export interface TeeSignatureFailedError extends VeniceError {
  readonly code: 'TEE_SIGNATURE_FAILED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `TOO_MANY_TOKENS` can carry. The prompt and the completion asked for do not fit into the model's context together.
 *
 * What to do: Shorten the prompt, lower `max_completion_tokens`, or use a model with a larger context (`model_spec.availableContextTokens` of `GET /models`).
 *
 * - `maximumTokens`: The tokens that are allowed, as the message has them.
 * - `requestedTokens`: The tokens that the request asks for, as the message counts them.
 */
export type TooManyTokensDetails = CommonDetails & {
  /**
   * The tokens that are allowed, as the message has them.
   *
   * What to do: Shorten the prompt, lower `max_completion_tokens`, or use a model with a larger context (`model_spec.availableContextTokens` of `GET /models`).
   */
  readonly maximumTokens?: number;
  /**
   * The tokens that the request asks for, as the message counts them.
   *
   * What to do: Shorten the prompt, lower `max_completion_tokens`, or use a model with a larger context (`model_spec.availableContextTokens` of `GET /models`).
   */
  readonly requestedTokens?: number;
};

/**
 * The prompt and the completion asked for do not fit into the model's context together. Message: “Your request exceeds the model's maximum context. Please reduce your prompt or completion length.”
 *
 * Shorten the prompt, lower `max_completion_tokens`, or use a model with a larger context (`model_spec.availableContextTokens` of `GET /models`).
 */
export interface TooManyTokensError extends VeniceError {
  readonly code: 'TOO_MANY_TOKENS';
  readonly family: 'request';
  readonly matchedBy: MatchedBy;
  readonly details: TooManyTokensDetails;
}

/**
 * The key was recognized, but may not use this route or model. Message: “Unauthorized access”
 *
 * Use a key or an account that has access; the settings of a key are at https://venice.ai/settings/api.
 */
export interface UnauthorizedError extends VeniceError {
  readonly code: 'UNAUTHORIZED';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The request failed for a reason Venice does not name. Message: “An unknown error occurred”
 *
 * Retry a few times with backoff, then send the request id to support@venice.ai. From `/video/retrieve` it is final for that `queue_id`: queue a new job, without parameters the model does not support.
 */
export interface UnknownError extends VeniceError {
  readonly code: 'UNKNOWN_ERROR';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The document holds no text that can be read: scanned, protected, damaged, or of a type that is not read. Message: “No text content could be extracted from the file.”
 *
 * Send a PDF, EPUB, DOCX, PPTX, XLSX, XLS or text file without a password. Scans are not read: send their pages as images to a vision model with `POST /chat/completions`.
 */
export interface UnreadableDocumentError extends VeniceError {
  readonly code: 'UNREADABLE_DOCUMENT';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The upscaler failed on the image. Message: “Image upscaling failed”
 *
 * Compare the balance (`GET /billing/balance`) before sending the image again: an upscale that did finish is charged again. If it was not charged, encode the image anew and send it once more.
 */
export interface UpscaleFailedError extends VeniceError {
  readonly code: 'UPSCALE_FAILED';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `URL_UNREACHABLE` can carry. The page to be scraped could not be fetched, took too long, or holds no text.
 *
 * What to do: Check that the address opens without a login and leads to a public host, then try again a few times with backoff. Failed calls are not charged.
 *
 * - `reason`: Why the page could not be fetched.
 */
export type UrlUnreachableDetails = CommonDetails & {
  /**
   * Why the page could not be fetched.
   *
   * What to do: Check that the address opens without a login and leads to a public host, then try again a few times with backoff. Failed calls are not charged.
   */
  readonly reason?: string;
};

/**
 * The page to be scraped could not be fetched, took too long, or holds no text. Message: “URL unreachable”
 *
 * Check that the address opens without a login and leads to a public host, then try again a few times with backoff. Failed calls are not charged.
 */
export interface UrlUnreachableError extends VeniceError {
  readonly code: 'URL_UNREACHABLE';
  readonly family: 'internal';
  readonly matchedBy: MatchedBy;
  readonly details: UrlUnreachableDetails;
}

/**
 * The video is longer than the model accepts. Message: “Video duration exceeds the maximum allowed.”
 *
 * Trim the video to the model's limit: 300 s for upscaling, mostly 15 s or 30 s for reference clips.
 */
export interface VideoDurationTooLongError extends VeniceError {
  readonly code: 'VIDEO_DURATION_TOO_LONG';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The video is shorter than the model needs. Message: “Video duration is too short.”
 *
 * Send a longer clip; most models that take reference clips want at least 2 s.
 */
export interface VideoDurationTooShortError extends VeniceError {
  readonly code: 'VIDEO_DURATION_TOO_SHORT';
  readonly family: 'media';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * Venice could not check the wallet's signature for the moment; the signature may be good. Message: “Could not verify wallet signature”
 *
 * Send the same request again with backoff while its token lives, which is 15 minutes; after that, sign a new one.
 */
export interface WalletVerificationUnavailableError extends VeniceError {
  readonly code: 'WALLET_VERIFICATION_UNAVAILABLE';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * The wallet's `SIGN-IN-WITH-X` proof is malformed, expired, already used, or does not verify. Message: “Invalid Sign-in-with-x signature”
 *
 * Sign a new message for every request, retries included: domain `api.venice.ai`, Base (chain 8453) or Solana mainnet, an unused nonce, at most 5 minutes old. On inference routes `wireCode` names the cause, one of `X402_SIGN_IN_…`.
 */
export interface X402InvalidSignInError extends VeniceError {
  readonly code: 'X402_INVALID_SIGN_IN';
  readonly family: 'authentication';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * Venice takes no wallet payments for the moment. Message: “Payments temporarily unavailable”
 *
 * Send the same payment again with long and growing pauses, or use an API key until payments are back.
 */
export interface X402NotConfiguredError extends VeniceError {
  readonly code: 'X402_NOT_CONFIGURED';
  readonly family: 'availability';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/**
 * What `X402_TOP_UP_PAYMENT_REQUIRED` can carry. A top-up was asked for without a payment, and this is the list of ways to pay: an answer, not a failure.
 *
 * What to do: Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.
 *
 * - `paymentRequired`: x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
 * - `requirements`: The ways to pay that are accepted, one a network, each priced at the smallest top-up: x402's `accepts`.
 * - `x402Version`: The version of the x402 protocol: 2.
 */
export type X402TopUpPaymentRequiredDetails = CommonDetails & {
  /**
   * x402's own object, from the header `PAYMENT-REQUIRED`: `accepts`, `resource`, `extensions`.
   *
   * What to do: Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.
   */
  readonly paymentRequired?: Json;
  /**
   * The ways to pay that are accepted, one a network, each priced at the smallest top-up: x402's `accepts`.
   *
   * What to do: Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.
   */
  readonly requirements?: Json;
  /**
   * The version of the x402 protocol: 2.
   *
   * What to do: Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.
   */
  readonly x402Version?: number;
};

/**
 * A top-up was asked for without a payment, and this is the list of ways to pay: an answer, not a failure. Message: “Payment information required before the top-up can be processed.”
 *
 * Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.
 */
export interface X402TopUpPaymentRequiredError extends VeniceError {
  readonly code: 'X402_TOP_UP_PAYMENT_REQUIRED';
  readonly family: 'billing';
  readonly matchedBy: MatchedBy;
  readonly details: X402TopUpPaymentRequiredDetails;
}

/**
 * The wallet in the path is not the one that signed the request. Message: “You can only access resources for your own wallet”
 *
 * Put the address that signs `SIGN-IN-WITH-X` into the path, or sign with the wallet in the path. Solana addresses are case-sensitive.
 */
export interface X402WalletMismatchError extends VeniceError {
  readonly code: 'X402_WALLET_MISMATCH';
  readonly family: 'permission';
  readonly matchedBy: MatchedBy;
  readonly details: CommonDetails;
}

/** A failed response without a code of the catalog. Its `family` and `retryable` follow from its status. */
export interface UnrecognizedVeniceError extends VeniceError {
  readonly code: undefined;
  readonly matchedBy: undefined;
  readonly details: CommonDetails;
}

/** The error of each code. */
export interface VeniceErrorByCode {
  readonly ADMIN_KEY_REQUIRED: AdminKeyRequiredError;
  readonly API_ACCESS_DISABLED: ApiAccessDisabledError;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededError;
  readonly API_KEY_NOT_FOUND: ApiKeyNotFoundError;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededError;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedError;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedError;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedError;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyError;
  readonly AUTHENTICATION_REQUIRED: AuthenticationRequiredError;
  readonly BLOCKED_BY_PLATFORM: BlockedByPlatformError;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundError;
  readonly CONSENT_REQUIRED: ConsentRequiredError;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationError;
  readonly CORRUPTED_IMAGE: CorruptedImageError;
  readonly DOWNLOAD_LINK_EXPIRED: DownloadLinkExpiredError;
  readonly E2EE_ATTESTATION_STALE: E2eeAttestationStaleError;
  readonly ENDPOINT_RETIRED: EndpointRetiredError;
  readonly GENERATION_FAILED: GenerationFailedError;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: ImageAspectRatioOutOfBoundsError;
  readonly IMAGE_EDIT_ERROR: ImageEditError;
  readonly IMAGE_TOO_LARGE: ImageTooLargeError;
  readonly IMAGE_TOO_SMALL: ImageTooSmallError;
  readonly INFERENCE_FAILED: InferenceFailedError;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceError;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatError;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeError;
  readonly INVALID_E2EE_REQUEST: InvalidE2eeRequestError;
  readonly INVALID_MODEL: InvalidModelError;
  readonly INVALID_PAYMENT: InvalidPaymentError;
  readonly INVALID_REQUEST: InvalidRequestError;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatError;
  readonly INVALID_WALLET_PROOF: InvalidWalletProofError;
  readonly MEDIA_NOT_FOUND: MediaNotFoundError;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityError;
  readonly MODEL_NOT_FOUND: ModelNotFoundError;
  readonly MODEL_OFFLINE: ModelOfflineError;
  readonly MODEL_OVERLOADED: ModelOverloadedError;
  readonly MODEL_PRIVACY_RESTRICTED: ModelPrivacyRestrictedError;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeError;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: PaymentHeaderNotAcceptedError;
  readonly PAYMENT_IN_PROGRESS: PaymentInProgressError;
  readonly PLAN_EXHAUSTED: PlanExhaustedError;
  readonly PRO_ONLY_MODEL: ProOnlyModelError;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededError;
  readonly REGION_RESTRICTED: RegionRestrictedError;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundError;
  readonly REQUEST_TIMEOUT: RequestTimeoutError;
  readonly ROUTE_NOT_FOUND: RouteNotFoundError;
  readonly RPC_CALL_FAILED: RpcCallFailedError;
  readonly SCRAPE_BLOCKED: ScrapeBlockedError;
  readonly SETTLEMENT_FAILED: SettlementFailedError;
  readonly SETTLEMENT_TIMEOUT: SettlementTimeoutError;
  readonly SPEECH_SYNTHESIS_FAILED: SpeechSynthesisFailedError;
  readonly STREAM_INTERRUPTED: StreamInterruptedError;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedError;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedError;
  readonly TOO_MANY_TOKENS: TooManyTokensError;
  readonly UNAUTHORIZED: UnauthorizedError;
  readonly UNKNOWN_ERROR: UnknownError;
  readonly UNREADABLE_DOCUMENT: UnreadableDocumentError;
  readonly UPSCALE_FAILED: UpscaleFailedError;
  readonly URL_UNREACHABLE: UrlUnreachableError;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongError;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortError;
  readonly WALLET_VERIFICATION_UNAVAILABLE: WalletVerificationUnavailableError;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInError;
  readonly X402_NOT_CONFIGURED: X402NotConfiguredError;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: X402TopUpPaymentRequiredError;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchError;
}

/** Any Venice error. To narrow it, `switch` on its `code`. */
export type AnyVeniceError = VeniceErrorByCode[VeniceErrorCode] | UnrecognizedVeniceError;
