/** The scripts of package.json that release: the workflow runs them, and so does a rehearsal. */
export const versionScript = 'release:version';
export const publishScript = 'release:publish';
