import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Writes the licenses of all packages of which the bundle contains code. */
const thirdPartyLicenses: Plugin = {
  name: 'third-party-licenses',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const files = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
      );
      const folders = [...new Set(files.map(packageOf).filter((folder) => folder !== undefined))];
      mkdirSync('dist', { recursive: true });
      writeFileSync(
        join('dist', 'THIRD-PARTY.txt'),
        `${folders
          .map(licenseOf)
          .sort()
          .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
      );
    });
  },
};

/** Returns the folder of the package that a file was installed with. */
function packageOf(file: string): string | undefined {
  const start = file.lastIndexOf('/node_modules/');
  if (start < 0) return undefined;
  let folder = dirname(file);
  while (folder.length > start && !existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return hasName(folder) ? folder : packageOf(`${dirname(folder)}/package.json`);
}

/** Packages have files of this name in their folders too, without a name. */
function hasName(folder: string): boolean {
  return readFileSync(join(folder, 'package.json'), 'utf8').includes('"name"');
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function licenseOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no license file. Bundle another package.`);
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}

/** One file without dependencies: a command should start immediately. */
export default defineConfig({
  entry: ['src/cli.ts'],
  format: ['cjs'],
  target: 'node20',
  platform: 'node',
  noExternal: [/.*/],
  minify: true,
  splitting: false,
  clean: true,
  silent: true,
  banner: { js: '#!/usr/bin/env node' },
  esbuildPlugins: [thirdPartyLicenses],
});
