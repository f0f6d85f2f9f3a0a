import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '@venice/scripts/workspace/read-json';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { z } from 'zod';
import type { WorkspacePackage } from '../stage/packages.js';
import { link, type Project } from '../stage/project.js';
import type { Clients } from './matrix.js';

/** A file of a consumer, as an ES module and in CommonJS. */
export interface ConsumerFile {
  /** The path without extension. */
  readonly path: string;
  /** Whether the client of its package has no CommonJS. */
  readonly isModuleOnly: boolean;
}

/** The files in `usage/` that use a package as its README does. */
const usage = ['call', 'narrowing', 'options'];

const extensions = ['ts', 'mts', 'cts'];

/** The names under which the packages have majors of their clients installed, if it is not the name of the client. */
const majors: Readonly<Record<Clients, Readonly<Record<string, string>>>> = {
  usual: {},
  oldest: { openai: 'openai-4', ai: 'ai-5', '@ai-sdk/openai-compatible': '@ai-sdk/openai-compatible-1' },
  newest: { openai: 'openai-7', ai: 'ai-7', '@ai-sdk/openai-compatible': '@ai-sdk/openai-compatible-3' },
};

/**
 * Adds the consumer's files to a project: for every package its usage, and a file that imports every entry. The project
 * then has these majors of the clients.
 */
export async function addConsumer(project: Project, clients: Clients): Promise<readonly ConsumerFile[]> {
  const files: ConsumerFile[] = [];
  await link(project, '@types/node', join(workspaceRoot, 'node_modules/@types/node'));
  for (const published of project.packages) {
    const folder = join(project.folder, published.folder);
    await mkdir(folder);
    const isModuleOnly = await linkPeers(project, published, clients);
    for (const name of usage) {
      const source = join(published.path, 'usage', `${name}.ts`);
      if (!existsSync(source)) continue;
      for (const extension of extensions) await cp(source, join(folder, `${name}.${extension}`));
      files.push({ path: join(folder, name), isModuleOnly });
    }
    for (const extension of extensions)
      await writeFile(join(folder, `entries.${extension}`), entriesText(published, extension !== 'mts'));
    files.push({ path: join(folder, 'entries'), isModuleOnly });
  }
  return files;
}

const client = z.object({
  type: z.string().optional(),
  exports: z.record(z.string(), z.unknown()).optional(),
});

/** Links the clients of a package, which are its peers. Returns whether one of them has no CommonJS. */
async function linkPeers(
  project: Project,
  { path, peerDependencies }: WorkspacePackage,
  clients: Clients,
): Promise<boolean> {
  let isModuleOnly = false;
  for (const peer of Object.keys(peerDependencies)) {
    const installed = join(path, 'node_modules', majors[clients][peer] ?? peer);
    if (!existsSync(join(project.folder, 'node_modules', peer))) await link(project, peer, installed);
    const { type, exports = {} } = await readJson(join(installed, 'package.json'), client);
    isModuleOnly ||= type === 'module' && !JSON.stringify(exports['.']).includes('"require"');
  }
  return isModuleOnly;
}

/** An ES module needs an import attribute for JSON, which not every version and resolution accepts. */
function entriesText(published: WorkspacePackage, withJson: boolean): string {
  const imports = entriesOf(published)
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
