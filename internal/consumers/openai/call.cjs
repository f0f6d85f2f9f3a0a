'use strict';

const { getVeniceError, withVeniceErrors } = require('@venice/errors-openai');
const OpenAI = require('openai');

exports.call = async (baseURL) => {
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  try {
    await openai.chat.completions.create({ model: 'any', messages: [{ role: 'user', content: 'Hello' }] });
  } catch (caught) {
    return getVeniceError(caught);
  }
};
