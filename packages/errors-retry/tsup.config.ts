import { library } from '../../scripts/tsup.config.base.js';

export default library(['src/index.ts']);
