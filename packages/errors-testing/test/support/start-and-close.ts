import { startVeniceErrorServer } from '../../src/server.js';

const server = await startVeniceErrorServer();
const { status } = await fetch(`${server.answer('MODEL_OVERLOADED', { as: 'endless' }).baseURL}/models`);
await fetch(`${server.baseURL}/models`);
await server.close();
console.log(status, 'closed');
