import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import type { WorkspacePackage } from '../stage/packages.js';
import { link, type Project } from '../stage/project.js';

/** The files in `usage/` that use a package as its README does. */
const usage = ['call', 'narrowing', 'options'];

const extensions = ['ts', 'mts', 'cts'];

/**
 * Adds the consumer's files to a project: the usage of every package, and a file that imports every entry of every
 * package. Returns their paths without extension.
 */
export async function addConsumer(project: Project): Promise<readonly string[]> {
  const files: string[] = [];
  await link(project, '@types/node', join(workspaceRoot, 'node_modules/@types/node'));
  for (const published of project.packages) {
    await linkPeers(project, published);
    await mkdir(join(project.folder, published.folder));
    for (const name of usage) {
      const source = join(published.path, 'usage', `${name}.ts`);
      if (!existsSync(source)) continue;
      const file = join(project.folder, published.folder, name);
      for (const extension of extensions) await cp(source, `${file}.${extension}`);
      files.push(file);
    }
  }
  const entries = join(project.folder, 'entries');
  for (const extension of extensions)
    await writeFile(`${entries}.${extension}`, entriesText(project, extension !== 'mts'));
  return [...files, entries];
}

/** The peers are the clients: those of them that the package is developed with are linked. */
async function linkPeers(project: Project, { path, peerDependencies }: WorkspacePackage): Promise<void> {
  for (const peer of Object.keys(peerDependencies)) {
    const installed = join(path, 'node_modules', peer);
    if (!existsSync(join(project.folder, 'node_modules', peer))) await link(project, peer, installed);
  }
}

/** An ES module needs an import attribute for JSON, which not every version and resolution accepts. */
function entriesText({ packages }: Project, withJson: boolean): string {
  const imports = packages
    .flatMap((published) => entriesOf(published))
    .filter((entry) => withJson || !entry.endsWith('.json'))
    .map((entry, index) => `import * as entry${index} from '${entry}';`);
  const uses = imports.map((_line, index) => `  ${index}: keyof typeof entry${index};`);
  return `${imports.join('\n')}\n\nexport interface Names {\n${uses.join('\n')}\n}\n`;
}

/** What users import: `@venice/errors-core`, `@venice/errors-core/adapter`. */
function entriesOf({ name, exports }: WorkspacePackage): readonly string[] {
  return Object.entries(exports)
    .filter(([, target]) => typeof target !== 'object' || !Object.hasOwn(target ?? {}, '@venice/source'))
    .map(([entry]) => name + entry.slice(1));
}
