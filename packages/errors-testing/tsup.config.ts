import { library } from '../../scripts/tsup.config.base.js';

export default library(['src/index.ts', 'src/server.ts', 'src/vitest.ts'], {
  // The server can be disposed of (`await using`); the usual `lib` of a project does not know that symbol.
  declarationBanner: '/// <reference lib="esnext.disposable" />',
});
