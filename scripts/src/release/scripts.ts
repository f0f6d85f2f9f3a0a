/** The scripts of package.json that the workflow and a rehearsal run. */
export const versionScript = 'release:version';
export const publishScript = 'release:publish';
