// Generates the catalog with as many codes as the argument says, or today's, and prints what that has taken.
import { readCatalogFiles } from '@venice/scripts/catalog/load';
import { generate } from '@venice/scripts/generate/generate';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { largerCatalog } from './larger-catalog.js';

const loaded = performance.now();
const codes = Number(process.argv[2] ?? 0);
const { problems } = generate(codes > 0 ? largerCatalog(codes) : readCatalogFiles(workspaceRoot));
if (problems.length > 0) throw new Error(`The catalog has ${problems.length} problems.`);
console.log(JSON.stringify({ loaded, bytes: process.resourceUsage().maxRSS * 1_024 }));
