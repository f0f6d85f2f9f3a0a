/** Returns the headers of a failed response, as many as Venice sends through Cloudflare. */
export function veniceHeaders(index: number): Record<string, string> {
  return {
    date: new Date(1_790_000_000_000 + index * 1_000).toUTCString(),
    'content-type': 'application/json; charset=utf-8',
    'transfer-encoding': 'chunked',
    vary: 'Origin, Accept-Encoding',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    'x-ratelimit-limit-requests': '500',
    // Never used up: a pacer would wait for the reset.
    'x-ratelimit-remaining-requests': String(1 + (index % 499)),
    'x-ratelimit-reset-requests': String(1_790_000_060_000 + index),
    'x-ratelimit-limit-tokens': '1000000',
    'x-ratelimit-remaining-tokens': String(999_000 - index),
    'x-ratelimit-reset-tokens': String(1_790_000_060_000 + index),
    'x-venice-version': '20261126.181500',
    'x-venice-host-name': `venice-api-${index % 16}`,
    'x-vercel-id': `iad1::iad1::${index.toString(36)}-1790000000000-0123456789ab`,
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
    'cf-cache-status': 'DYNAMIC',
    'cf-ray': `91dbd54fa83f${(0x1000 + index).toString(16)}-EWR`,
    server: 'cloudflare',
    'alt-svc': 'h3=":443"; ma=86400',
  };
}
