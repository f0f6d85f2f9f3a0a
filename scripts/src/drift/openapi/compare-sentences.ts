import { fold } from '@venice/errors-core/recognizer';
import { distance } from 'fastest-levenshtein';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Finding } from '../finding.js';
import { isSentence } from './compare-values.js';
import type { ErrorResponse } from './read-openapi.js';

/** What the descriptions of error responses say that the catalog does not know: sentences of the API, or prose. */
export function compareSentences(response: ErrorResponse, status: number, model: CatalogModel): Finding[] {
  return response.sentences
    .filter((sentence) => !isSentence(sentence, status, model))
    .map((sentence) => {
      const code = similarCode(sentence, status, model);
      return {
        document: 'openapi',
        kind: 'sentence',
        subject: `${response.status} ${sentence}`,
        what:
          code === undefined
            ? 'describes an error, and is a sentence of none at that status'
            : `describes an error, and reads like another wording of ${code}`,
        todo:
          code === undefined
            ? 'add it under wire.messages of the error it means'
            : `add it under wire.messages of ${code}, if that is what it means; \`--write\` does`,
        where: [`${response.route} ${response.status}`],
        ...(code === undefined ? {} : { change: { type: 'new-wording', code, text: sentence } }),
      };
    });
}

/** Of a sentence this share may differ and it still reads like the other. */
const SIMILAR = 0.35;

/** The code at that status one of whose sentences is nearest, where one is near at all. */
function similarCode(text: string, status: number, { tables }: CatalogModel): string | undefined {
  const folded = fold(text);
  const [nearest] = tables.sentences
    .filter(({ statuses, literals }) => statuses.includes(status) && literals.length === 1)
    .map(({ code, literals: [known = ''] }) => ({
      code,
      difference: distance(folded, known) / Math.max(folded.length, known.length),
    }))
    .sort((left, right) => left.difference - right.difference);
  return nearest !== undefined && nearest.difference <= SIMILAR ? nearest.code : undefined;
}
