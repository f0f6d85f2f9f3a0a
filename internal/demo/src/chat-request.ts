/** What all clients ask for. */
export const chatRequest = { model: 'any', messages: [{ role: 'user' as const, content: 'Hello' }] };

/** No key is needed: the server is on this machine. */
export const apiKey = 'none';
