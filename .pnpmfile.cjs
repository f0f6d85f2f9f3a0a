'use strict';

// What `pnpm pack` and `pnpm publish` put into the package.json of a package: nothing about its development, and
// what all packages have in common, which only the package.json of the repository has.

const common = require('./package.json');

/** `release:publish` refuses a release without these. */
const sharedFields = ['author', 'homepage', 'bugs', 'repository'];

/** Exports with the condition of this workspace are sources, which are not packed. */
function isPublished([, target]) {
  return target['@venice/source'] === undefined;
}

/**
 * TypeScript's `node10` resolution, the default of `module: commonjs` up to 5.9, does not read `exports`. This is the
 * same list in the form that it reads. It finds the main entry through `types`, and JSON by its path.
 */
function typesVersionsOf(exported) {
  const types = Object.entries(exported)
    .filter(([entry, target]) => entry !== '.' && target.import?.types !== undefined)
    .map(([entry, target]) => [entry.replace('./', ''), [target.import.types]]);
  return types.length === 0 ? undefined : { '*': Object.fromEntries(types) };
}

function beforePacking(manifest) {
  const published = { ...manifest };
  delete published.scripts;
  delete published.devDependencies;
  if (manifest.exports !== undefined) {
    published.exports = Object.fromEntries(Object.entries(manifest.exports).filter(isPublished));
    const typesVersions = typesVersionsOf(published.exports);
    if (typesVersions !== undefined) published.typesVersions = typesVersions;
  }
  for (const field of sharedFields) {
    if (common[field] !== undefined) published[field] = common[field];
  }
  if (typeof published.repository === 'object') {
    const directory = `packages/${manifest.name.replace(/^@.*\//, '')}`;
    published.repository = { ...published.repository, directory };
  }
  return published;
}

module.exports = { hooks: { beforePacking } };
