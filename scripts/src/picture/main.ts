/** Draws the picture of the README: what the built command prints about a transcript. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { workspaceRoot } from '../workspace/root.js';
import { terminalSvg } from './terminal-svg.js';

const COLUMNS = 84;
const COMMAND = '$ curl -v https://api.venice.ai/api/v1/video/queue … 2>&1 | npx @venice/errors-cli decode';

const folder = join(workspaceRoot, 'packages', 'errors-cli');
const { stdout: printed } = execaSync(process.execPath, [join(folder, 'dist', 'cli.cjs'), 'decode'], {
  stripFinalNewline: false,
  input: readFileSync(join(folder, 'picture', 'transcript.txt')),
  env: { FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
});
const file = join(folder, 'picture', 'decode.svg');
writeFileSync(
  file,
  terminalSvg(`${COMMAND}\n\n${printed}`, COMMAND.length, 'The output of npx @venice/errors-cli decode'),
);
console.log(`wrote  ${file}`);
