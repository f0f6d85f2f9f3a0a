import type { NoticeRules } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../../../catalog/model/catalog-model.js';
import { constant, importTypes, typeAlias } from '../../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../../typescript/source-file.js';
import { generic, literalType } from '../../typescript/types.js';

/** Emits the headers of announcements in successful responses. */
export function emitCoreNotices({ headers }: CatalogModel): EmittedFile {
  const rules = noticeRules(headers.notices);
  return sourceFile('packages/errors-core/src/generated/notices.ts', [
    importTypes('../catalog/notice-rules.js', 'NoticeRules'),
    typeAlias(
      'VeniceSafetyFlag',
      'What the filter of the content can find in a successful response.',
      literalType(...rules.safety.map(({ name }) => name)),
    ),
    constant(
      'noticeRules',
      'The headers of announcements in successful responses.',
      generic('NoticeRules', 'VeniceSafetyFlag'),
      rules,
    ),
  ]);
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
