'use strict';

// CommonJS, ES2018 and Node's own modules only, as bootstrap.cjs.

const fs = require('fs');
const os = require('os');
const path = require('path');

const windows = process.platform === 'win32';

function npmCache() {
  const { npm_config_cache: cache, LOCALAPPDATA: local } = process.env;
  return cache || (windows && local ? path.join(local, 'npm-cache') : path.join(os.homedir(), '.npm'));
}

/** The folders of programs that npx has installed. npm writes `.package-lock.json` when it has finished. */
function foldersOfNpx() {
  const root = path.join(npmCache(), '_npx');
  const names = fs.existsSync(root) ? fs.readdirSync(root) : [];
  return names
    .map((name) => path.join(root, name, 'node_modules'))
    .filter((folder) => fs.existsSync(path.join(folder, '.package-lock.json')))
    .map((folder) => path.join(folder, '.bin'));
}

/** Returns whether npm installed this version of a folder's program: read, since a shim would download one. */
function hasVersion(folder, name, version) {
  const program = path.join(folder, windows ? `${name}.cmd` : name);
  if (!fs.existsSync(program)) return false;
  // On Windows the program is a text file, next to the packages or in a folder of them.
  const packages = windows
    ? [path.join(folder, '..', name), path.join(folder, 'node_modules', name)]
    : [path.dirname(fs.realpathSync(program))];
  return packages
    .map((folder) => path.join(folder, 'package.json'))
    .filter((file) => fs.existsSync(file))
    .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')))
    .some((found) => found.name === name && found.version === version);
}

/**
 * Finds the folder of a program that npm has installed, such as `pnpm@1.2.3`, on the PATH or for npx. npx itself
 * finds it only with the registry at which it was installed.
 */
function findProgram(nameAndVersion) {
  const [name, version] = nameAndVersion.split('@');
  return [...(process.env.PATH || '').split(path.delimiter), ...foldersOfNpx()].find((folder) =>
    hasVersion(folder, name, version),
  );
}

module.exports = { findProgram };
