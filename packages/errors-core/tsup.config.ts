import { library } from '../../scripts/tsup.config.base.js';

export default library(['src/index.ts', 'src/adapter.ts', 'src/report.ts', 'src/retry.ts'], {
  together: ['src/index.ts', 'src/retry.ts'],
});
