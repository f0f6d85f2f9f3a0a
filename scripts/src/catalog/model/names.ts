/** The names of the types that are generated for a code. */
export interface TypeNames {
  readonly error: string;
  readonly details: string;
  readonly body: string;
}

/** `MODEL_OVERLOADED` gives `ModelOverloadedError`; `UNKNOWN_ERROR` gives `UnknownError`, not doubled. */
export function typeNames(code: string): TypeNames {
  const words = code.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const name = (words.length > 1 && words.at(-1) === 'Error' ? words.slice(0, -1) : words).join('');
  return {
    error: `${name}Error`,
    details: `${name}Details`,
    body: `${name}Body`,
  };
}

/** Names that the packages give to something else. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'Error',
  'VeniceError',
  'AnyVeniceError',
  'UnrecognizedVeniceError',
  'CommonDetails',
  'VeniceBody',
  'VeniceErrorBody',
  'AxiosError',
  'VeniceAxiosError',
  'APIError',
  'VeniceOpenAIError',
  'Response',
  'AxiosResponse',
  'AuthenticationError',
  'BadRequestError',
  'ConflictError',
  'InternalServerError',
  'NotFoundError',
  'PermissionDeniedError',
  'RateLimitError',
  'UnprocessableEntityError',
]);
