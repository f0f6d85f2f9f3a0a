'use strict';

// What `pnpm pack` and `pnpm publish` put into the package.json of a package: nothing about its development, and
// what all packages have in common, which only the package.json of the repository has.

const common = require('./package.json');

/** `release:publish` refuses a release without these. */
const sharedFields = ['author', 'homepage', 'bugs', 'repository'];

/** Exports with the condition of this workspace are sources, which are not packed. */
const isPublished = ([, target]) => target['@venice/source'] === undefined;

const beforePacking = (manifest) => {
  const published = { ...manifest };
  delete published.scripts;
  delete published.devDependencies;
  if (manifest.exports !== undefined)
    published.exports = Object.fromEntries(Object.entries(manifest.exports).filter(isPublished));
  for (const field of sharedFields) {
    if (common[field] !== undefined) published[field] = common[field];
  }
  if (typeof published.repository === 'object') {
    const directory = `packages/${manifest.name.replace(/^@.*\//, '')}`;
    published.repository = { ...published.repository, directory };
  }
  return published;
};

module.exports = { hooks: { beforePacking } };
