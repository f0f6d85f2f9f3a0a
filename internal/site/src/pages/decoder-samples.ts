import type { Catalog, CatalogExample } from '../catalog/catalog.js';
import { httpOf } from './code/wire-blocks.js';

/** An input to try the decoder with. */
export interface DecoderSample {
  readonly name: string;
  readonly text: string;
}

/** The families whose first errors are the samples. */
const FAMILIES = ['availability', 'content-policy'];

/** Writes inputs for the decoder from examples of the catalog. */
export function decoderSamples({ errors }: Catalog): readonly DecoderSample[] {
  const [busy, refused] = FAMILIES.map((family) => exampleOf(errors, family));
  if (busy === undefined || refused === undefined) return [];
  const failed = `${busy.example.status} ${JSON.stringify(busy.example.body)}`;
  return [
    { name: 'A body', text: JSON.stringify(refused.example.body, undefined, 2) },
    { name: 'curl -i', text: httpOf(busy.example) },
    {
      name: 'A log',
      text: [
        `2026-11-27T10:15:02Z ERROR chat failed: ${failed}`,
        `{"level":50,"msg":"image failed","err":{"status":${refused.example.status},"message":${JSON.stringify(refused.message)}}}`,
        `2026-11-27T10:15:09Z ERROR chat failed: ${failed}`,
      ].join('\n'),
    },
    { name: 'A stack', text: `VeniceError [${busy.code}]: ${busy.message}\n    at send (app.js:12:9)` },
  ];
}

interface Chosen {
  readonly code: string;
  readonly message: string;
  readonly example: CatalogExample;
}

function exampleOf(errors: Catalog['errors'], family: string): Chosen | undefined {
  const [found] = Object.entries(errors).filter(([, entry]) => entry.family === family);
  const [code = '', entry] = found ?? [];
  const example = entry?.examples.find(({ status }) => status >= 400);
  return entry === undefined || example === undefined ? undefined : { code, message: entry.message, example };
}
