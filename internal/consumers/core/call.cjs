'use strict';

const { toVeniceError } = require('@venice/errors-core');

const route = 'POST /chat/completions';

exports.call = async (baseURL) => {
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  const { status, headers } = response;
  return toVeniceError({ status, headers, route, body: await response.text() });
};
