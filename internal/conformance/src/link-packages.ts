import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedFolders } from './published-folders.js';

/**
 * Links every published package, and the packages that are installed for it, into `node_modules` of a folder.
 * A document's snippet then finds its imports wherever they are installed.
 */
export function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  for (const published of publishedFolders) {
    const { name }: { name: string } = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8'));
    link(published, join(modules, name));
    for (const installed of installedIn(join(published, 'node_modules')))
      link(join(published, 'node_modules', installed), join(modules, installed));
  }
}

function installedIn(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inScope) => `${name}/${inScope}`) : [name],
    );
}

function link(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  // Windows lets every user make junctions, but not other links.
  symlinkSync(realpathSync(from), to, 'junction');
}
