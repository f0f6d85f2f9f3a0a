import type { Finding } from '../decode/finding.js';
import { fenced } from '../output/markdown.js';

const LONGEST_BODY = 4_000;

/** Returns a report about a response that the catalog does not know, as Markdown for an issue. */
export function issueReport({ error, form, request, headers = {} }: Finding, tool: string): string {
  const body =
    typeof error.body === 'string'
      ? error.body
      : error.body === undefined
        ? ''
        : JSON.stringify(error.body, null, 2);
  const shown =
    body === ''
      ? '(empty)'
      : body.length > LONGEST_BODY
        ? `${body.slice(0, LONGEST_BODY)}\n… (${body.length - LONGEST_BODY} more characters)`
        : body;
  return [
    `### Venice response that is not in the catalog${error.status === undefined ? '' : `: HTTP ${error.status}`}`,
    [
      `- status: ${error.status ?? 'not in the input'}`,
      `- route: ${error.route ?? (request === undefined ? 'not in the input' : `${request.method} ${request.url}`)}`,
      `- wire code: ${error.wireCode ?? 'none'}`,
      `- request id: ${error.requestId ?? 'not in the input'}`,
      `- found in: ${form}`,
      `- tool: ${tool}`,
    ].join('\n'),
    ...(Object.keys(headers).length === 0
      ? []
      : [
          'Headers:',
          fenced(
            Object.entries(headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n'),
          ),
        ]),
    'Body, credentials masked:',
    fenced(shown, typeof error.body === 'object' ? 'json' : ''),
    'What I did, and what I expected:',
    '…',
  ].join('\n\n');
}
