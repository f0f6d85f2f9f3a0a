// Generates the catalog with as many codes as the argument says, or today's, and prints what that has taken.
import { requireCatalog } from '@venice/scripts/catalog/load';
import { generate } from '@venice/scripts/generate/generate';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { largerCatalog } from './catalog/larger-catalog.js';

const loaded = performance.now();
const loadedCpu = cpu();
const codes = Number(process.argv[2] ?? 0);
const catalog = codes > 0 ? largerCatalog(codes) : requireCatalog(workspaceRoot);
const prepared = performance.now() - loaded;
const preparedCpu = cpu() - loadedCpu;
const { problems } = generate(catalog);
if (problems.length > 0) throw new Error(`The catalog has ${problems.length} problems.`);
const bytes = process.resourceUsage().maxRSS * 1_024;
console.log(JSON.stringify({ loaded, prepared, cpu: cpu() - preparedCpu, bytes }));

/** Returns the milliseconds of processor time that this process has taken. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
