import type { Adapter } from '@venice/adapter-description';
import type { CatalogFiles } from '../catalog/load.js';
import type { CatalogModel } from '../catalog/model/catalog-model.js';
import { compare } from '../catalog/problem.js';
import { readModel } from '../catalog/read-model.js';
import { emitAdapterErrors } from './emit/adapter/adapter-errors.js';
import { emitCliApi } from './emit/cli/api.js';
import { emitCliExplanations } from './emit/cli/explanations.js';
import { emitCliWords } from './emit/cli/words.js';
import { emitCoreBodies } from './emit/core/bodies.js';
import { emitCoreCodes } from './emit/core/codes.js';
import { emitCoreDefinitions } from './emit/core/definitions.js';
import { emitCoreErrors } from './emit/core/errors.js';
import { emitCoreTables } from './emit/core/recognition-tables.js';
import { emitCoreReports } from './emit/core/reports.js';
import { emitCoreRules } from './emit/core/rules.js';
import { emitErrorsDocument } from './emit/document/errors-document.js';
import { emitJson } from './emit/json/json-files.js';
import { emitTestingExamples } from './emit/testing-examples.js';
import { emitVectors } from './emit/vectors/vectors.js';

/** The text of every generated file, by its path from the root of the repository. */
export type EmittedFiles = ReadonlyMap<string, string>;

/**
 * Generates every file from the text of the catalog and the descriptions of the adapters, or finds every mistake: load,
 * validate, model, emit. Pure: the same texts result in the same bytes.
 *
 * @param adapters - Default: none.
 */
export function generate(catalogFiles: CatalogFiles, adapters: readonly Adapter[] = []) {
  const { model, problems } = readModel(catalogFiles);
  return { files: model && emitAll(model, adapters), problems };
}

function emitAll(model: CatalogModel, adapters: readonly Adapter[]): EmittedFiles {
  const files = [
    emitCoreCodes(model),
    emitCoreDefinitions(model),
    ...emitCoreRules(model),
    ...emitCoreReports(model),
    ...emitCoreTables(model),
    emitCoreBodies(model),
    emitCoreErrors(model),
    emitTestingExamples(model),
    emitCliApi(model),
    emitCliExplanations(model),
    emitCliWords(model),
    ...emitJson(model),
    emitErrorsDocument(model),
    emitVectors(model),
    ...adapters.flatMap((adapter) => emitAdapterErrors(model, adapter)),
  ];
  return new Map(files.sort(([left], [right]) => compare(left, right)));
}
