import { STATUS_CODES } from 'node:http';
import type { Catalog, CatalogEntry, CatalogExample } from '../../catalog/catalog.js';
import { type Block, inlineCode, literal } from '../../document/document.js';

const SHOWN = 3;

/** Describes an error on the wire: whole responses, and everything by which it is recognized. */
export function wireBlocks(code: string, entry: CatalogEntry, catalog: Catalog): Block[] {
  const responses = entry.examples.map(responseBlock);
  const others = responses.slice(SHOWN);
  return [
    { kind: 'heading', text: 'On the wire' },
    ...responses.slice(0, SHOWN),
    ...(others.length === 0
      ? []
      : [{ kind: 'more', summary: `${others.length} more responses`, blocks: others } satisfies Block]),
    ...recognizedBlocks(code, entry, catalog),
  ];
}

function responseBlock(example: CatalogExample): Block {
  const place = example.route === undefined ? '' : `On ${inlineCode(example.route)}`;
  const inBand = example.status < 400 ? (place === '' ? 'Inside a success' : ', inside a success') : '';
  const caption = place + inBand;
  return {
    kind: 'code',
    language: 'http',
    text: httpOf(example),
    ...(caption === '' ? {} : { caption: `${caption}:` }),
  };
}

/** Writes an example as a response of HTTP. */
export function httpOf({ status, headers = {}, body }: CatalogExample): string {
  const isText = typeof body === 'string';
  const names = new Set(Object.keys(headers));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
    ...(isText || body === undefined || names.has('content-type') ? [] : ['content-type: application/json']),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['', isText ? body : JSON.stringify(body, undefined, 2)]),
  ].join('\n');
}

function recognizedBlocks(
  code: string,
  { wire, message, status }: CatalogEntry,
  { dialects }: Catalog,
): Block[] {
  const statuses = (list: readonly number[] | undefined, own: string): string => list?.join(', ') ?? own;
  const foreign = Object.values(dialects).flatMap(({ name, errors }) => {
    const found = errors[code];
    return found === undefined ? [] : [{ name, ...found }];
  });
  const rows = [
    ['message', literal(message), String(status), 'Venice'],
    ...wire.messages.map((variant) => [
      'message',
      literal(variant.text),
      statuses(variant.statuses, String(status)),
      'Venice',
    ]),
    ...wire.codes.map((wireCode) => ['code', inlineCode(wireCode.code), 'any', 'Venice']),
    ...foreign.flatMap(({ name, codes, messages }) => [
      ...codes.map((wireCode) => [
        'code',
        inlineCode(wireCode.code),
        statuses(wireCode.statuses, 'any'),
        name,
      ]),
      ...messages.map((variant) => [
        'message',
        literal(variant.text),
        statuses(variant.statuses, String(status)),
        name,
      ]),
    ]),
  ];
  return [
    { kind: 'text', text: 'It is recognized by its code and by any of these. A part in braces is variable.' },
    { kind: 'table', head: ['kind', 'text', 'statuses', 'sent by'], rows },
  ];
}
