// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { CodeGuidance } from '../catalog/definition.js';
import type { VeniceErrorCode } from './codes.js';

/** The guidance for each code. */
export const guidance: Readonly<Record<VeniceErrorCode, CodeGuidance>> = {
  ADMIN_KEY_REQUIRED: {
    summary: 'The route takes ADMIN keys only, and the key is an INFERENCE key.',
    remedy: 'Use an ADMIN key, which is created at https://venice.ai/settings/api. `/api_keys`, its rate limit log and `/billing` need one; `GET /api_keys/rate_limits` takes any key.',
    source: 'coined',
  },
  API_ACCESS_DISABLED: {
    summary: 'Venice has disabled API access for the whole account.',
    remedy: 'Write to support@venice.ai; the block is on the account, so another of its keys will not help.',
    source: 'page',
  },
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: {
    summary: 'The key has spent the DIEM it may spend in its limit period.',
    remedy: "Raise or remove the key's `consumptionLimit.diem` (`PATCH /api_keys` with an ADMIN key, or https://venice.ai/settings/api), use another key, or wait for the period to end: by default at 00:00 UTC. A `LIFETIME` limit and a limit of zero never end by waiting.",
    source: 'page',
  },
  API_KEY_NOT_FOUND: {
    summary: 'No key of the account has this id, or the key has expired.',
    remedy: 'Use an id of `GET /api_keys`. A key that is gone cannot be brought back: create another.',
    source: 'coined',
  },
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: {
    summary: 'The key has spent the USD it may spend in its limit period, bundled and earned credits included.',
    remedy: "Raise or remove the key's `consumptionLimit.usd` (`PATCH /api_keys` with an ADMIN key, or https://venice.ai/settings/api), use another key, or wait for the period to end: by default at 00:00 UTC. A `LIFETIME` limit and a limit of zero never end by waiting.",
    source: 'page',
  },
  ASR_UPSTREAM_FAILED: {
    summary: 'The transcription provider failed for a moment.',
    remedy: 'Send the same file again with backoff, 3 to 5 times; failed transcriptions are not charged.',
    source: 'page',
  },
  ASR_UPSTREAM_VALIDATION_FAILED: {
    summary: 'The transcription provider found nothing in the file that it can transcribe.',
    remedy: 'Check that the file plays, is not silent and is in a language the model knows, and encode it anew as WAV or MP3 before sending it again. Failed transcriptions are not charged.',
    source: 'page',
  },
  AUTHENTICATION_FAILED: {
    summary: 'The API key is malformed, unknown, expired or revoked, or the route takes no wallet sign-in.',
    remedy: 'Check the key in `Authorization: Bearer …`, or create another at https://venice.ai/settings/api. `/api_keys`, `/billing` and `/characters` accept API keys only, never `SIGN-IN-WITH-X`.',
    source: 'page',
  },
  AUTHENTICATION_FAILED_INACTIVE_KEY: {
    summary: 'The key belongs to an account whose Pro subscription is inactive.',
    remedy: 'Renew the Pro subscription of the account that owns the key, or use a key of another account.',
    source: 'page',
  },
  AUTHENTICATION_REQUIRED: {
    summary: 'The request carried no credentials. Venice answers 402 rather than 401, and lists the ways to sign in and to pay.',
    remedy: 'Send `Authorization: Bearer …`, or on routes that take wallets a freshly signed `SIGN-IN-WITH-X`. `/api_keys`, `/billing` and `/characters` take API keys only: ignore the payment options there, and do not pay.',
    source: 'coined',
  },
  BLOCKED_BY_PLATFORM: {
    summary: 'The platform in front of the API took the request for an automated one and answered in its place: Venice has not seen it.',
    remedy: 'Send a usual `User-Agent`, no browser headers, and use another network than a public proxy or VPN. If it stays blocked, quote the request id to support@venice.ai.',
    source: 'coined',
  },
  CHARACTER_NOT_FOUND: {
    summary: 'No published character has this slug.',
    remedy: 'Use the Public ID from the page of a published character, or find its slug with `GET /characters`.',
    source: 'page',
    routes: { 'GET /characters/{slug}': { remedy: "Find its slug with `GET /characters`. An adult character is not found either if the account's filter hides such characters." } },
  },
  CONSENT_REQUIRED: {
    summary: "The media shows faces, and the model wants the user's consent before it works on them.",
    remedy: 'Show `details.consent.policy_text` to the user and, once they agree, send the request again with `consents.seedance`: `confirmed_terms_and_privacy`, `confirmed_legal_right` and `confirmed_screening_acknowledged`, all `true`. Models that `GET /models` lists never ask.',
    source: 'coined',
  },
  CONTENT_POLICY_VIOLATION: {
    summary: 'The prompt, the media or the result was refused under the content policy of Venice or the provider.',
    remedy: 'Change the prompt or the media before sending again; `details.suggestedPrompt` or `details.suggestedModels`, if present, is worth one try. Read `creditsRefunded`: Runway models keep the charge, and so do image edits that Venice blocks after they were made.',
    source: 'page',
  },
  CORRUPTED_IMAGE: {
    summary: 'The image cannot be decoded: it is damaged, or not in a format that is read.',
    remedy: 'Encode the image anew as JPEG, PNG, WebP, HEIF/HEIC or AVIF, under 25 MB. `POST /image/upscale` takes raw base64 in JSON: strip a `data:` prefix.',
    source: 'page',
  },
  DOWNLOAD_LINK_EXPIRED: {
    summary: 'The link to a generated file has expired, was used up, or was revoked; nothing is retired.',
    remedy: 'Queue the generation again, which is charged again. Save the file at the first successful download: a link is valid for up to 24 hours.',
    source: 'coined',
  },
  E2EE_ATTESTATION_STALE: {
    summary: 'The enclave has changed since the attestation the request was encrypted for.',
    remedy: 'Fetch and verify `GET /tee/attestation` anew, encrypt the messages for the model key it holds, and send a new request: the old one cannot be read any more.',
    source: 'wire',
  },
  ENDPOINT_RETIRED: {
    summary: 'The route has been retired for good.',
    remedy: 'Move to what the sentence and `details.link` name: `GET /billing/usage-history` for `/billing/usage`, a `video_url` part of `POST /chat/completions` for `/video/transcriptions`. On a route that lives, it is the model that is retired: choose another.',
    source: 'coined',
  },
  GENERATION_FAILED: {
    summary: 'The provider took the job and then failed it, for a reason of its own that need not be content policy.',
    remedy: 'Read `details.hint` and `creditsRefunded`, then queue a new job with another prompt, other media or another model: every later poll for this one answers the same.',
    source: 'coined',
  },
  IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: {
    summary: 'The image is too wide or too tall for the model.',
    remedy: "Crop or pad the image into the model's range: `constraints.reference_image_min_aspect_ratio` to `reference_image_max_aspect_ratio` of `GET /models`, mostly 0.4 to 2.5.",
    source: 'wire',
  },
  IMAGE_EDIT_ERROR: {
    summary: 'The edit model failed on the image.',
    remedy: 'Compare the balance (`GET /billing/balance`) before sending the image again: an edit that did finish is charged again. If it was not charged, encode the image anew or use another model.',
    source: 'page',
  },
  IMAGE_TOO_LARGE: {
    summary: 'The image has more pixels than the model accepts.',
    remedy: 'Scale the image down: to at most 33,177,600 pixels (7680 × 4320) for editing; an upscaled result may have 16,777,216 (4096 × 4096).',
    source: 'page',
  },
  IMAGE_TOO_SMALL: {
    summary: 'The image has fewer pixels than the model needs.',
    remedy: 'Send a larger image: at least 64 pixels per side, and for editing and upscaling at least 65,536 pixels in all (256 × 256).',
    source: 'page',
  },
  INFERENCE_FAILED: {
    summary: 'The model or its provider failed while working on the request.',
    remedy: 'Retry 3 to 5 times with backoff. From `/video/retrieve` and `/audio/voice-changer/retrieve` the answer is final for that `queue_id`: read `creditsRefunded`, then queue a new job.',
    source: 'page',
    routes: { 'POST /audio/voice-changer/retrieve': { remedy: 'Read `creditsRefunded`, then queue the recording anew: every later poll for this `queue_id` answers the same.' }, 'POST /augment/search': { remedy: 'Send the query again with backoff, or use the other `search_provider`. Failed calls are not charged.' }, 'POST /augment/text-parser': { remedy: 'Send the file again with backoff; save it anew if it keeps failing. Failed calls are not charged.' }, 'POST /chat/completions': { remedy: 'Retry once with backoff. If the same request fails twice, look at its messages instead: each tool call needs `id`, `type: function` and arguments that parse as JSON, and each tool message the `tool_call_id` of a call before it.' }, 'POST /responses': { remedy: 'Retry once with backoff. If the same request fails twice, look at its `input` instead: each `function_call` needs `call_id`, `name` and arguments that parse as JSON, and each `function_call_output` the `call_id` of a call before it. An overload and a time-out of the provider come as 500 here too.' }, 'POST /video/retrieve': { remedy: 'Read `creditsRefunded`, then queue a new job, with another prompt or other media if they may have been blocked: every later poll for this `queue_id` answers the same.' } },
  },
  INSUFFICIENT_BALANCE: {
    summary: 'The balance of the account or wallet does not cover the request.',
    remedy: 'Add credits at https://venice.ai/settings/api, stake DIEM, or wait for the DIEM allowance to refresh at 00:00 UTC. A wallet tops up with `POST /x402/top-up` ($5 or more), unless a linked account pays with DIEM: then that account is the one to fund.',
    source: 'page',
  },
  INVALID_AUDIO_FORMAT: {
    summary: 'The audio is in a format the route does not read.',
    remedy: 'Convert the audio to WAV or MP3 with a matching file extension; as `audio_url` of `POST /video/queue`, generally at most 30 s and 15 MB.',
    source: 'page',
  },
  INVALID_CONTENT_TYPE: {
    summary: "The body's `Content-Type` or `Content-Encoding` is not one the route reads.",
    remedy: 'Send JSON as `application/json`, or files as `multipart/form-data` if the route takes them; leave the body uncompressed.',
    source: 'page',
  },
  INVALID_E2EE_REQUEST: {
    summary: 'The encrypted parts of the request cannot be read, or the route cannot take an encrypted request in this form.',
    remedy: 'Encrypt every message for the key of the model in `GET /tee/attestation`, send it as hex with `stream: true`, and take the signing algorithm from the same response.',
    source: 'coined',
  },
  INVALID_MODEL: {
    summary: 'The model does not exist, or is of another type than the route needs.',
    remedy: 'Choose a model of the type the route needs, for example one of `GET /models?type=inpaint` for `POST /image/edit`.',
    source: 'page',
  },
  INVALID_PAYMENT: {
    summary: 'The signed payment of a top-up is malformed, does not verify, or pays in a way that is not accepted.',
    remedy: 'Read `wireCode` for what is wrong with it, fetch `accepts` anew with an empty `POST /x402/top-up`, and sign a new payment for it: scheme `exact`, USDC to its `payTo`, $5 to $10,000. Do not reuse the nonce of an older one.',
    source: 'wire',
  },
  INVALID_REQUEST: {
    summary: 'A parameter is missing, unknown, out of range or not supported by the model.',
    remedy: 'Read `details.issues`: it names each field and what is wrong with it; drop what the model does not support (`GET /models`). Do not repeat it unchanged: 50 failures within 30 s block the key for that model.',
    source: 'page',
    routes: { 'POST /api_keys': { remedy: 'Read `details.issues`. An account has at most 500 active keys: delete some with `DELETE /api_keys` if that is the cause.' }, 'POST /crypto/rpc/{network}': { remedy: 'Use a slug of `GET /crypto/rpc/networks`, methods that network has, and at most 100 calls in a batch: one method that is not supported fails the whole batch.' }, 'POST /video/queue': { remedy: "Read `details.issues`, and build the body from the model's constraints in `GET /models`: `/video/quote` drops what a model does not support, `/video/queue` refuses it." } },
  },
  INVALID_VIDEO_FORMAT: {
    summary: 'The video is in a format the route does not read.',
    remedy: 'Convert the video to MP4 or MOV, which every route that takes video reads.',
    source: 'page',
  },
  INVALID_WALLET_PROOF: {
    summary: "The wallet's proof for a new API key does not hold: its address, token or signature is wrong, or it has no VVV staked.",
    remedy: 'Fetch a new token with `GET /api_keys/generate_web3_key`, sign it unchanged (EIP-191) with the wallet whose `address` you send, and post it within 15 minutes. The wallet needs VVV staked on Base.',
    source: 'coined',
  },
  MEDIA_NOT_FOUND: {
    summary: 'The generated media is gone: expired, deleted, or already delivered.',
    remedy: 'Queue the generation again, which is charged again. Save the media at the first successful retrieve: some routes deliver it only once.',
    source: 'page',
  },
  MODEL_AT_CAPACITY: {
    summary: "All of the model's capacity is in use.",
    remedy: 'Retry with growing pauses and jitter, up to 30 s and 3 to 5 times, or use another model.',
    source: 'page',
  },
  MODEL_NOT_FOUND: {
    summary: 'No model with this id is open to the caller.',
    remedy: 'Use one of `details.suggestedModels` if there are any, or choose from `GET /models`; retired models are listed at https://docs.venice.ai/overview/deprecations.',
    source: 'page',
    routes: { 'POST /audio/voice-changer/queue': { remedy: 'Look for a model with `voice_changer` in `GET /models?type=music`: if the key sees none, the voice changer is not available to it.' }, 'POST /audio/voice-changer/quote': { remedy: 'Look for a model with `voice_changer` in `GET /models?type=music`: if the key sees none, the voice changer is not available to it.' } },
  },
  MODEL_OFFLINE: {
    summary: 'The model is out of service for the moment.',
    remedy: 'Use another model of `GET /models` until it is back. If no other will do, retry with long and growing pauses.',
    source: 'page',
  },
  MODEL_OVERLOADED: {
    summary: 'The model has more requests than it can serve.',
    remedy: 'Wait for `Retry-After` (30 s if it is absent), or use another model.',
    source: 'page',
  },
  MODEL_PRIVACY_RESTRICTED: {
    summary: 'The key may call private models only, and this one is anonymised.',
    remedy: "Choose a model of `GET /models`, which shows a restricted key only what it may call, or change the key's `modelPrivacy` (`PATCH /api_keys` with an ADMIN key).",
    source: 'observed',
  },
  PAYLOAD_TOO_LARGE: {
    summary: 'The body or an uploaded file is larger than the route accepts.',
    remedy: 'Keep a JSON body under 35 MB and an uploaded file under 25 MB; if the route takes a URL, host the media and send its address instead of inlining it.',
    source: 'page',
  },
  PAYMENT_HEADER_NOT_ACCEPTED: {
    summary: 'An x402 payment was sent to a route that takes none.',
    remedy: 'Pay with `POST /x402/top-up`, the only route that takes a payment header, then sign in to the others with `SIGN-IN-WITH-X`. The payment was not used.',
    source: 'wire',
  },
  PAYMENT_IN_PROGRESS: {
    summary: 'This very payment is being settled, or was settled already.',
    remedy: 'Wait a few seconds and send the same signed payment again, which is credited at most once, or read `GET /x402/balance/{walletAddress}`. Do not sign a second payment.',
    source: 'wire',
  },
  PLAN_EXHAUSTED: {
    summary: 'The plan, the credits or the quota of the account whose key was used are used up. That can be the account of a gateway or of a provider behind Venice.',
    remedy: 'Upgrade, renew or top up the account whose key was used, or use another provider or model. A wait does not help before the period of the plan ends.',
    source: 'coined',
  },
  PRO_ONLY_MODEL: {
    summary: "The model is reserved for accounts with a paid plan, and the key's account has none.",
    remedy: 'Upgrade the account, or choose another model from `GET /models`. A beta model answers the same: ask Venice for access to it.',
    source: 'page',
  },
  RATE_LIMIT_EXCEEDED: {
    summary: 'A limit on requests, tokens, failures or parallel calls is reached.',
    remedy: 'Wait for `Retry-After` or the reset header, and send fewer requests together: a wallet may have 5 requests open, `/crypto/rpc` one per user. If the message is about failed attempts, fix the requests that fail first: 50 failures within 30 s block the key for that model.',
    source: 'page',
    routes: { 'GET /billing/usage': { remedy: 'Do not wait for it: the route is retired, and answers 410 below 60 requests a minute. Use `GET /billing/usage-history`.' }, 'POST /api_keys': { remedy: 'Create at most 20 keys a minute. Wait for `Retry-After` or the reset header, then go on more slowly.' }, 'POST /augment/scrape': { remedy: 'Send at most 20 requests a minute here. Wait for `Retry-After` or the reset header, then go on more slowly.' }, 'POST /augment/search': { remedy: 'Send at most 20 requests a minute here. Wait for `Retry-After` or the reset header, then go on more slowly.' }, 'POST /video/transcriptions': { remedy: 'Do not wait for it: the route is retired, and answers 410 below 60 requests a minute. Send the video as a `video_url` part of `POST /chat/completions`.' } },
  },
  REGION_RESTRICTED: {
    summary: 'The model may not be used from the country the request came from.',
    remedy: "Choose another model: `regionRestrictions` of `GET /models` lists the regions that each excludes. A detour over a proxy breaks Venice's terms.",
    source: 'coined',
  },
  REQUEST_ID_NOT_FOUND: {
    summary: 'The `queue_id` is unknown, belongs to another account, or has expired.',
    remedy: 'Send the `queue_id` as the queue route returned it, with a key of the same account, within 24 hours. `POST /video/complete` refuses every id of `/video/queue` for now: retrieve with `delete_media_on_completion: true` instead.',
    source: 'page',
    routes: { 'POST /video/complete': { remedy: 'Leave it: the route refuses every `queue_id` of `/video/queue` for now. Retrieve with `delete_media_on_completion: true` instead.' } },
  },
  REQUEST_TIMEOUT: {
    summary: 'Venice gave up waiting before the answer was complete.',
    remedy: 'Set `stream: true` or ask for less at once, so that it does not time out again.',
    source: 'page',
    routes: { 'GET /billing/usage-analytics': { remedy: 'Ask for less: a shorter `lookback`, or a narrower range of dates.' }, 'POST /audio/voice-changer/retrieve': { remedy: 'Queue the recording anew: the provider never accepted the job, this answer is final for its `queue_id`, and the charge is refunded.' } },
  },
  ROUTE_NOT_FOUND: {
    summary: 'No route of the API has this path.',
    remedy: 'Check path and method against https://docs.venice.ai; every path begins with `/api/v1`, once.',
    source: 'coined',
  },
  RPC_CALL_FAILED: {
    summary: 'The node answered one JSON-RPC call with an error.',
    remedy: 'Read `details.rpcCode` and the sentence, and correct that call: its parameters, or a method its chain does not have. Of a batch, only the calls that failed need to be sent again, each under an id of its own.',
    source: 'coined',
  },
  SCRAPE_BLOCKED: {
    summary: 'The site does not allow its pages to be fetched, so Venice does not try.',
    remedy: 'Ask for it another way: `enable_web_search` or, for X, `enable_x_search` on `POST /chat/completions`.',
    source: 'coined',
  },
  SETTLEMENT_FAILED: {
    summary: 'The payment could not be settled on the chain, and no funds were moved.',
    remedy: "Send the same signed payment again a few times with backoff. If it keeps failing, check the wallet's USDC on that network, then sign a new payment.",
    source: 'wire',
  },
  SETTLEMENT_TIMEOUT: {
    summary: 'The payment was not settled in time; the transfer may still land on the chain.',
    remedy: 'Read `GET /x402/balance/{walletAddress}` until the outcome is clear, and sign a new payment only when the old one can no longer arrive: a second one moves the money twice.',
    source: 'wire',
  },
  SPEECH_SYNTHESIS_FAILED: {
    summary: 'The speech provider failed for a moment.',
    remedy: 'Send the same text again with backoff, 3 to 5 times, or use another voice model.',
    source: 'coined',
  },
  STREAM_INTERRUPTED: {
    summary: 'A stream had begun and then broke off, or it ended without its end marker.',
    remedy: 'Treat what was received as incomplete. Check the balance before you send the request again: the part that was generated can be charged.',
    source: 'coined',
  },
  TEE_ATTESTATION_FAILED: {
    summary: "The attestation of the model's enclave could not be obtained or did not verify.",
    remedy: 'Retry with backoff: `/tee/attestation` allows 10 requests a minute per IP. Treat the model as unattested until it succeeds.',
    source: 'page',
  },
  TEE_SIGNATURE_FAILED: {
    summary: "The enclave's signature over a completed request could not be obtained.",
    remedy: 'Retry with backoff: `/tee/signature` allows 10 requests a minute per IP.',
    source: 'page',
  },
  TOO_MANY_TOKENS: {
    summary: "The prompt and the completion asked for do not fit into the model's context together.",
    remedy: 'Shorten the prompt, lower `max_completion_tokens`, or use a model with a larger context (`model_spec.availableContextTokens` of `GET /models`).',
    source: 'page',
  },
  UNAUTHORIZED: {
    summary: 'The key was recognized, but may not use this route or model.',
    remedy: 'Use a key or an account that has access; the settings of a key are at https://venice.ai/settings/api.',
    source: 'page',
  },
  UNKNOWN_ERROR: {
    summary: 'The request failed for a reason Venice does not name.',
    remedy: 'Retry a few times with backoff, then send the request id to support@venice.ai. From `/video/retrieve` it is final for that `queue_id`: queue a new job, without parameters the model does not support.',
    source: 'page',
    routes: { 'POST /chat/completions': { remedy: 'Retry once with backoff. If the same request fails twice, look at its messages instead: each tool call needs `id`, `type: function` and arguments that parse as JSON, and each tool message the `tool_call_id` of a call before it.' }, 'POST /responses': { remedy: 'Retry once with backoff. If the same request fails twice, look at its `input` instead: each `function_call` needs `call_id`, `name` and arguments that parse as JSON, and each `function_call_output` the `call_id` of a call before it. An overload and a time-out of the provider come as 500 here too.' }, 'POST /video/retrieve': { remedy: 'Queue a new job, without parameters the model does not support: every later poll for this `queue_id` answers the same.' } },
  },
  UNREADABLE_DOCUMENT: {
    summary: 'The document holds no text that can be read: scanned, protected, damaged, or of a type that is not read.',
    remedy: 'Send a PDF, EPUB, DOCX, PPTX, XLSX, XLS or text file without a password. Scans are not read: send their pages as images to a vision model with `POST /chat/completions`.',
    source: 'coined',
  },
  UPSCALE_FAILED: {
    summary: 'The upscaler failed on the image.',
    remedy: 'Compare the balance (`GET /billing/balance`) before sending the image again: an upscale that did finish is charged again. If it was not charged, encode the image anew and send it once more.',
    source: 'page',
  },
  URL_UNREACHABLE: {
    summary: 'The page to be scraped could not be fetched, took too long, or holds no text.',
    remedy: 'Check that the address opens without a login and leads to a public host, then try again a few times with backoff. Failed calls are not charged.',
    source: 'coined',
  },
  VIDEO_DURATION_TOO_LONG: {
    summary: 'The video is longer than the model accepts.',
    remedy: "Trim the video to the model's limit: 300 s for upscaling, mostly 15 s or 30 s for reference clips.",
    source: 'page',
  },
  VIDEO_DURATION_TOO_SHORT: {
    summary: 'The video is shorter than the model needs.',
    remedy: 'Send a longer clip; most models that take reference clips want at least 2 s.',
    source: 'page',
  },
  WALLET_VERIFICATION_UNAVAILABLE: {
    summary: "Venice could not check the wallet's signature for the moment; the signature may be good.",
    remedy: 'Send the same request again with backoff while its token lives, which is 15 minutes; after that, sign a new one.',
    source: 'coined',
  },
  X402_INVALID_SIGN_IN: {
    summary: "The wallet's `SIGN-IN-WITH-X` proof is malformed, expired, already used, or does not verify.",
    remedy: 'Sign a new message for every request, retries included: domain `api.venice.ai`, Base (chain 8453) or Solana mainnet, an unused nonce, at most 5 minutes old. On inference routes `wireCode` names the cause, one of `X402_SIGN_IN_…`.',
    source: 'page',
  },
  X402_NOT_CONFIGURED: {
    summary: 'Venice takes no wallet payments for the moment.',
    remedy: 'Send the same payment again with long and growing pauses, or use an API key until payments are back.',
    source: 'wire',
  },
  X402_TOP_UP_PAYMENT_REQUIRED: {
    summary: 'A top-up was asked for without a payment, and this is the list of ways to pay: an answer, not a failure.',
    remedy: 'Choose one of `details.requirements`, check its asset, network and `payTo` against what you expect, sign a USDC transfer of $5 to $10,000 within your own cap, and repeat `POST /x402/top-up` with it as `PAYMENT-SIGNATURE`.',
    source: 'coined',
  },
  X402_WALLET_MISMATCH: {
    summary: 'The wallet in the path is not the one that signed the request.',
    remedy: 'Put the address that signs `SIGN-IN-WITH-X` into the path, or sign with the wallet in the path. Solana addresses are case-sensitive.',
    source: 'page',
  },
};

/** What to do if nobody knows whether a request was accepted and charged. */
export const acceptanceRemedy: string = 'Find out whether it was accepted before you send it again, because it is charged again: poll for the job if you have its id, or compare the balance (`GET /billing/balance`, or `GET /x402/balance/{walletAddress}` for a wallet).';

/** What to do about a billing error if the key was a gateway's. */
export const foreignKeyRemedy: string = "Tell the gateway, or use another provider or a key of your own there: the request used the gateway's key, so the balance that is used up is not yours.";

/** What to do about the statuses that are final on a route, by route and status. */
export const terminalRemedies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /audio/voice-changer/retrieve': { '500': 'Queue the recording anew, which is charged again. Read `creditsRefunded` first.', '504': 'Queue the recording anew: this job was never accepted.' },
  'POST /video/retrieve': { '500': 'Queue a new job, which is charged again. Read `creditsRefunded` first.' },
};
