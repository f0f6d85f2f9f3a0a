import { fold, type LimitRules, type NoticeRules, type RetryRules } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { compare } from '../../../catalog/problem.js';
import { constant, constantsOf, importTypes, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, literalType } from '../typescript/types.js';

/** Emits the rules that core applies after recognition, a file for each module that reads them. */
export function emitCoreRules({ api, errors, headers, tables }: CatalogModel): EmittedFile[] {
  const notices = noticeRules(headers.notices);
  return [
    sourceFile('packages/errors-core/src/generated/policies.ts', [
      importTypes('../catalog/code-policy.js', 'Policies'),
      importTypes('./codes.js', 'VeniceErrorCode', 'VeniceErrorFamily'),
      ...constantsOf(generic('Policies', 'VeniceErrorCode', 'VeniceErrorFamily'), tables, {
        policies: 'The policy of each code.',
        terminal: 'The statuses that are final on a route, whatever the code.',
        acceptance: 'The policy of requests that are charged when they are accepted.',
        foreignKey: "The policy of errors that only the owner of a gateway's account can clear.",
        free: 'The routes whose requests are never charged.',
      }),
    ]),
    sourceFile('packages/errors-core/src/generated/retry-rules.ts', [
      importTypes('../catalog/code-policy.js', 'RetryRules'),
      importTypes('./codes.js', 'VeniceErrorCode'),
      constant(
        'retryRules',
        'What decides about sending a request again, in addition to the policy of its error.',
        generic('RetryRules', 'VeniceErrorCode'),
        retryRules(api, errors),
        2,
      ),
    ]),
    sourceFile('packages/errors-core/src/generated/limits.ts', [
      importTypes('../catalog/limit-rules.js', 'LimitRules'),
      importTypes('./codes.js', 'VeniceErrorCode', 'VeniceRateLimitName'),
      constant(
        'limitRules',
        'What Venice counts.',
        generic('LimitRules', 'VeniceErrorCode', 'VeniceRateLimitName'),
        limitRules(api),
        2,
      ),
    ]),
    sourceFile('packages/errors-core/src/generated/notices.ts', [
      importTypes('../catalog/notice-rules.js', 'NoticeRules'),
      typeAlias(
        'VeniceSafetyFlag',
        'What the filter of the content can find in a successful response.',
        literalType(...notices.safety.map(({ name }) => name)),
      ),
      constant(
        'noticeRules',
        'The headers of announcements in successful responses.',
        generic('NoticeRules', 'VeniceSafetyFlag'),
        notices,
      ),
    ]),
  ];
}

function retryRules({ retries, routes }: CatalogModel['api'], errors: CatalogModel['errors']): RetryRules {
  const { output, repeats } = retries;
  return {
    output: {
      routes: Object.entries(routes).flatMap(([route, { billing }]) =>
        billing.charged === 'on-output' ? [route] : [],
      ),
      statuses: [...output.statuses].sort(compare),
    },
    repeats: {
      routes: [...repeats.routes].sort(compare),
      statuses: [...repeats.statuses].sort(compare),
      failures: repeats.failures,
    },
    chargedOnce: errors.flatMap(({ code, charged }) => (charged.once ? [code] : [])).sort(compare),
  };
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

function noticeRules({ deprecation, safety, nearlyUsedUp }: CatalogModel['headers']['notices']): NoticeRules {
  return {
    deprecation: {
      flag: deprecation.flag.header,
      warning: deprecation.warning.header,
      date: deprecation.date.header,
      replacement: deprecation.replacement.header,
    },
    safety: Object.entries(safety).map(([name, { header }]) => ({ name, header })),
    nearlyUsedUp: { share: nearlyUsedUp.share, count: nearlyUsedUp.count },
  };
}
