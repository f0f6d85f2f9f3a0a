import type { Adapter } from '@venice/adapter-description';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { compare } from '../../catalog/problem.js';
import { emitAdapterErrors } from './adapter/adapter-errors.js';
import { emitCliApi } from './cli/api.js';
import { emitCliExplanations } from './cli/explanations.js';
import { emitCliWords } from './cli/words.js';
import { emitCoreBodies } from './core/bodies.js';
import { emitCoreCodes } from './core/codes.js';
import { emitCoreDefinitions } from './core/definitions.js';
import { emitCoreErrors } from './core/errors.js';
import { emitCorePolicies } from './core/policies.js';
import { emitCoreTables } from './core/recognition-tables.js';
import { emitCoreLimits } from './core/rules/limits.js';
import { emitCoreNotices } from './core/rules/notices.js';
import { emitCoreRetryRules } from './core/rules/retry-rules.js';
import { emitErrorsDocument } from './document/errors-document.js';
import { emitEditorSchema, emitErrorsJson, emitErrorsSchema } from './json/json-files.js';
import { emitCoreReports, emitCoreUserMessages } from './reports.js';
import { emitTestingExamples } from './testing-examples.js';
import { emitVectors } from './vectors/vectors.js';

/** The text of every generated file, by its path from the root of the repository. */
export type EmittedFiles = ReadonlyMap<string, string>;

/** Emits every generated file. Pure: the same model results in the same bytes. */
export function emitAll(model: CatalogModel, adapters: readonly Adapter[]): EmittedFiles {
  const files = [
    emitCoreCodes(model),
    emitCoreDefinitions(model),
    emitCoreLimits(model),
    emitCoreNotices(model),
    emitCorePolicies(model),
    emitCoreReports(model),
    emitCoreUserMessages(model),
    emitCoreRetryRules(model),
    ...emitCoreTables(model),
    emitCoreBodies(model),
    emitCoreErrors(model),
    emitTestingExamples(model),
    emitCliApi(model),
    emitCliExplanations(model),
    emitCliWords(model),
    emitErrorsJson(model),
    emitErrorsSchema(),
    emitEditorSchema(),
    emitErrorsDocument(model),
    emitVectors(model),
    ...adapters.flatMap((adapter) => emitAdapterErrors(model, adapter)),
  ];
  return new Map(files.sort(([left], [right]) => compare(left, right)));
}
