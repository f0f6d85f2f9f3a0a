// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { CodePolicy } from '../catalog/code-policy.js';
import type { VeniceErrorCode, VeniceErrorFamily } from './codes.js';

/** The policy of each code. */
export const policies: Readonly<Record<VeniceErrorCode, CodePolicy<VeniceErrorFamily>>> = {
  ADMIN_KEY_REQUIRED: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Admin API key required',
  },
  API_ACCESS_DISABLED: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'API access has been disabled for this account. Please contact support@venice.ai',
  },
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: {
    family: 'billing',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      'API key DIEM spend limit exceeded. Your account may still have DIEM balance, but this API key has reached its configured DIEM spending limit.',
  },
  API_KEY_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'API key not found',
  },
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: {
    family: 'billing',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      'API key USD spend limit exceeded. Your account may still have USD balance, but this API key has reached its configured USD spending limit.',
  },
  ASR_UPSTREAM_FAILED: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'warn',
    message: 'Audio transcription failed due to a temporary upstream error. Please retry.',
  },
  ASR_UPSTREAM_VALIDATION_FAILED: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'warn',
    message:
      'The audio could not be processed for transcription. Common causes: zero-length, silent, corrupt, or unsupported-language audio. Please verify the file and retry.',
  },
  AUTHENTICATION_FAILED: {
    family: 'authentication',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Authentication failed',
  },
  AUTHENTICATION_FAILED_INACTIVE_KEY: {
    family: 'authentication',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      'Authentication failed - Pro subscription is inactive. Please upgrade your subscription to continue using the API',
  },
  AUTHENTICATION_REQUIRED: {
    family: 'authentication',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Authentication required',
  },
  CHARACTER_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'No character could be found from the provided character_slug',
  },
  CONSENT_REQUIRED: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Seedance consent is required for this request.',
  },
  CONTENT_POLICY_VIOLATION: {
    family: 'content-policy',
    retry: 'never',
    charged: 'maybe',
    logLevel: 'none',
    message: 'Your prompt violates the content policy of Venice.ai or the model provider',
    routes: {
      'POST /audio/queue': {
        charged: 'maybe',
      },
      'POST /audio/retrieve': {
        charged: 'maybe',
      },
      'POST /audio/voice-changer/retrieve': {
        charged: 'no',
      },
      'POST /image/edit': {
        charged: 'maybe',
      },
      'POST /image/generate': {
        charged: 'no',
      },
      'POST /image/multi-edit': {
        charged: 'maybe',
      },
      'POST /video/queue': {
        charged: 'no',
      },
      'POST /video/retrieve': {
        charged: 'maybe',
      },
    },
  },
  CORRUPTED_IMAGE: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'The image file is corrupted or unreadable',
  },
  E2EE_ATTESTATION_STALE: {
    family: 'request',
    retry: 'never',
    charged: 'maybe',
    logLevel: 'none',
    message: 'The E2EE attestation is stale',
  },
  ENDPOINT_RETIRED: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'warn',
    message: 'POST /video/transcriptions has been removed.',
  },
  GENERATION_FAILED: {
    family: 'internal',
    retry: 'never',
    charged: 'maybe',
    logLevel: 'warn',
    message: 'The generation failed at the provider.',
  },
  IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Image aspect ratio is out of bounds',
  },
  IMAGE_EDIT_ERROR: {
    family: 'internal',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'error',
    message: 'Image edit failed',
  },
  IMAGE_TOO_LARGE: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Image dimensions exceed the maximum allowed.',
  },
  IMAGE_TOO_SMALL: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Image dimensions are too small',
  },
  INFERENCE_FAILED: {
    family: 'internal',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'error',
    message: 'Inference processing failed',
    routes: {
      'POST /audio/retrieve': {
        charged: 'maybe',
      },
      'POST /audio/voice-changer/retrieve': {
        retry: 'never',
        charged: 'maybe',
      },
      'POST /augment/scrape': {
        charged: 'no',
      },
      'POST /augment/search': {
        charged: 'no',
      },
      'POST /augment/text-parser': {
        charged: 'no',
      },
      'POST /chat/completions': {
        charged: 'no',
      },
      'POST /video/retrieve': {
        retry: 'never',
        charged: 'maybe',
      },
    },
  },
  INSUFFICIENT_BALANCE: {
    family: 'billing',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      'Insufficient USD or Diem balance to complete request. Visit https://venice.ai/settings/api to add credits.',
  },
  INVALID_AUDIO_FORMAT: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid audio format. Supported formats are WAV and MP3.',
  },
  INVALID_CONTENT_TYPE: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid request content-type',
  },
  INVALID_E2EE_REQUEST: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Encrypted field is not valid hex',
  },
  INVALID_MODEL: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid model specified',
  },
  INVALID_PAYMENT: {
    family: 'billing',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid payment header',
  },
  INVALID_REQUEST: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid request parameters',
    routes: {
      'POST /audio/retrieve': {
        charged: 'maybe',
      },
      'POST /audio/voice-changer/queue': {
        charged: 'no',
      },
      'POST /audio/voice-changer/retrieve': {
        charged: 'no',
      },
      'POST /augment/scrape': {
        charged: 'no',
      },
      'POST /augment/search': {
        charged: 'no',
      },
      'POST /augment/text-parser': {
        charged: 'no',
      },
      'POST /crypto/rpc/{network}': {
        charged: 'maybe',
      },
    },
  },
  INVALID_VIDEO_FORMAT: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid video format. Supported formats include MP4, MOV, WebM, MKV, AVI, and others.',
  },
  INVALID_WALLET_PROOF: {
    family: 'authentication',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Wallet signature does not match',
  },
  MEDIA_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Media could not be found. Request may may be invalid, expired, or deleted.',
  },
  MODEL_AT_CAPACITY: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'none',
    message: 'The model is at capacity. Please try again later.',
    routes: {
      'POST /audio/retrieve': {
        charged: 'maybe',
      },
    },
  },
  MODEL_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Specified model not found',
  },
  MODEL_OFFLINE: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'none',
    message: 'The model is temporarily offline. Please try again later.',
  },
  MODEL_OVERLOADED: {
    family: 'availability',
    retry: 'backoff',
    waitSeconds: 30,
    charged: 'no',
    logLevel: 'none',
    message: 'The model is currently overloaded. Please try again later.',
  },
  MODEL_PRIVACY_RESTRICTED: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      "This API key is set to '<setting>', but `<model>` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key.",
  },
  PAYLOAD_TOO_LARGE: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'The request payload is too large. Please reduce the size of your request.',
  },
  PAYMENT_HEADER_NOT_ACCEPTED: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Payment header not accepted on this endpoint',
  },
  PAYMENT_IN_PROGRESS: {
    family: 'billing',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'none',
    message: 'Payment is already being processed',
  },
  PRO_ONLY_MODEL: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'This model is only available to Pro users',
  },
  RATE_LIMIT_EXCEEDED: {
    family: 'rate-limit',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'none',
    message: 'Rate limit exceeded',
    routes: {
      'GET /billing/usage': {
        retry: 'never',
      },
      'POST /crypto/rpc/{network}': {
        charged: 'no',
      },
      'POST /video/transcriptions': {
        retry: 'never',
      },
    },
  },
  REGION_RESTRICTED: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      'The specified model is unavailable in your region. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.',
  },
  REQUEST_ID_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Request ID is invalid.',
  },
  REQUEST_TIMEOUT: {
    family: 'availability',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'none',
    message:
      'The request took too long to complete and was timed-out. For long-running inference requests, use the streaming API by setting `stream=true` in your request.',
    routes: {
      'GET /billing/usage-analytics': {
        retry: 'never',
        charged: 'no',
      },
      'POST /audio/voice-changer/retrieve': {
        retry: 'never',
        charged: 'no',
      },
    },
  },
  ROUTE_NOT_FOUND: {
    family: 'not-found',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Not found',
  },
  RPC_CALL_FAILED: {
    family: 'internal',
    retry: 'never',
    charged: 'yes',
    logLevel: 'none',
    message: 'invalid params',
  },
  SCRAPE_BLOCKED: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'X (formerly Twitter) blocks automated access to their content.',
  },
  SETTLEMENT_FAILED: {
    family: 'billing',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'warn',
    message: 'Payment settlement failed',
  },
  SETTLEMENT_TIMEOUT: {
    family: 'billing',
    retry: 'never',
    charged: 'maybe',
    logLevel: 'error',
    message: 'Payment settlement timed out',
  },
  SPEECH_SYNTHESIS_FAILED: {
    family: 'availability',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'warn',
    message: 'Speech synthesis failed due to a temporary upstream error. Please retry.',
  },
  TEE_ATTESTATION_FAILED: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'error',
    message:
      'TEE attestation request failed. The Trusted Execution Environment provider may be temporarily unavailable.',
  },
  TEE_SIGNATURE_FAILED: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'error',
    message:
      'TEE signature request failed. The Trusted Execution Environment provider may be temporarily unavailable.',
  },
  TOO_MANY_TOKENS: {
    family: 'request',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message:
      "Your request exceeds the model's maximum context. Please reduce your prompt or completion length.",
  },
  UNAUTHORIZED: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Unauthorized access',
  },
  UNKNOWN_ERROR: {
    family: 'internal',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'error',
    message: 'An unknown error occurred',
    routes: {
      'POST /chat/completions': {
        charged: 'no',
      },
      'POST /video/retrieve': {
        retry: 'never',
        charged: 'maybe',
      },
    },
  },
  UNREADABLE_DOCUMENT: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'No text content could be extracted from the file.',
  },
  UPSCALE_FAILED: {
    family: 'internal',
    retry: 'backoff',
    charged: 'maybe',
    logLevel: 'error',
    message: 'Image upscaling failed',
  },
  URL_UNREACHABLE: {
    family: 'internal',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'warn',
    message: 'URL unreachable',
  },
  VIDEO_DURATION_TOO_LONG: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Video duration exceeds the maximum allowed.',
    routes: {
      'POST /audio/voice-changer/queue': {
        charged: 'no',
      },
    },
  },
  VIDEO_DURATION_TOO_SHORT: {
    family: 'media',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Video duration is too short.',
  },
  WALLET_VERIFICATION_UNAVAILABLE: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'warn',
    message: 'Could not verify wallet signature',
  },
  X402_INVALID_SIGN_IN: {
    family: 'authentication',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Invalid Sign-in-with-x signature',
  },
  X402_NOT_CONFIGURED: {
    family: 'availability',
    retry: 'backoff',
    charged: 'no',
    logLevel: 'warn',
    message: 'Payments temporarily unavailable',
  },
  X402_TOP_UP_PAYMENT_REQUIRED: {
    family: 'billing',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'Payment information required before the top-up can be processed.',
  },
  X402_WALLET_MISMATCH: {
    family: 'permission',
    retry: 'never',
    charged: 'no',
    logLevel: 'none',
    message: 'You can only access resources for your own wallet',
  },
};
