import { chats } from './clients.js';
import { describePaced } from './describe-paced.js';

describePaced(chats);
