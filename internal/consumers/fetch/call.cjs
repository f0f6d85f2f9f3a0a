'use strict';

const { isVeniceError, withVeniceErrors } = require('@venice/errors-fetch');

const veniceFetch = withVeniceErrors(fetch);

exports.call = async (baseURL) => {
  try {
    await veniceFetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  } catch (caught) {
    return isVeniceError(caught) ? caught : undefined;
  }
};
