import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic } from '../typescript/types.js';

/** Emits what an application returns and logs, and in a module of its own the texts for its users. */
export function emitCoreReports({ errors, reports }: CatalogModel): EmittedFile[] {
  const rows = Object.entries(reports.actions);
  return [
    sourceFile('packages/errors-core/src/generated/reports.ts', [
      importTypes('../catalog/report-rules.js', 'LevelRules', 'ReturnStatusRules'),
      importTypes('./codes.js', 'VeniceErrorCode'),
      constant(
        'returnStatuses',
        'The statuses that an application returns.',
        generic('ReturnStatusRules', 'VeniceErrorCode'),
        {
          titles: sortedRecord(Object.entries(reports.statuses)),
          byAction: sortedRecord(
            rows.map(([action, { returnStatus: status, keep = [] }]) => [action, { status, keep }]),
          ),
          byCode: byCode(errors, ({ returnStatus }) => returnStatus),
        },
        2,
      ),
      constant(
        'logLevels',
        'The level of the log, by action.',
        'LevelRules',
        sortedRecord(rows.map(([action, { logLevel }]) => [action, logLevel])),
      ),
    ]),
    sourceFile('packages/errors-core/src/generated/user-messages.ts', [
      importTypes('../catalog/report-rules.js', 'UserMessageRules'),
      importTypes('./codes.js', 'VeniceErrorCode'),
      constant(
        'userMessages',
        'The texts for users of an application.',
        generic('UserMessageRules', 'VeniceErrorCode'),
        {
          byAction: sortedRecord(rows.map(([action, { userMessage }]) => [action, userMessage])),
          byCode: byCode(errors, ({ userMessage }) => userMessage),
        },
        2,
      ),
    ]),
  ];
}

/** Returns the values of the codes that have one, with the action for which it holds. */
function byCode<Value>(errors: readonly ErrorModel[], valueOf: (error: ErrorModel) => Value | undefined) {
  return sortedRecord(
    errors.map((error) => {
      const value = valueOf(error);
      return [error.code, value === undefined ? undefined : { action: error.actions[0], value }];
    }),
  );
}
