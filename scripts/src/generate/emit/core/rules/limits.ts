import { fold, type LimitRules } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../../../catalog/model/catalog-model.js';
import { compare } from '../../../../catalog/problem.js';
import { constant, importTypes } from '../../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../../typescript/source-file.js';
import { generic } from '../../typescript/types.js';

const NAMES = ['VeniceErrorCode', 'VeniceRateLimitName'];

/** Emits what Venice counts: failures, requests in flight, requests in a window. */
export function emitCoreLimits({ api }: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/limits.ts', [
    importTypes('../catalog/limit-rules.js', 'LimitRules'),
    importTypes('./codes.js', ...NAMES),
    constant('limitRules', 'What Venice counts.', generic('LimitRules', ...NAMES), limitRules(api), 2),
  ]);
}

function limitRules({ budgets, limits, accountWide }: CatalogModel['api']): LimitRules {
  return {
    // One with conditions of its own is more specific than one for every failure.
    budgets: Object.entries(budgets)
      .sort(([, left], [, right]) => Number(left.texts === undefined) - Number(right.texts === undefined))
      .map(([name, { keys: _, note: _note, source: _source, except, texts, ...budget }]) => ({
        name,
        ...budget,
        texts: texts?.map((text) => text.toLowerCase()),
        except: except.map(({ status, code, message }) => ({
          status,
          ...(code === undefined ? {} : { code }),
          ...(message === undefined ? {} : { message: fold(message) }),
        })),
      })),
    limits: Object.entries(limits).map(([name, { note: _, source: _source, ...limit }]) => ({
      name,
      ...limit,
    })),
    accountWide: {
      codes: [...accountWide.codes].sort(compare),
      exceptRoutes: [...accountWide.exceptRoutes].sort(compare),
    },
  };
}
