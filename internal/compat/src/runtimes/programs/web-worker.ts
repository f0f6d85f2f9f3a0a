// The worker of a page.
import { replyOfWorker } from '../checks/identity.js';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  postMessage(replyOfWorker(data));
});
