'use strict';

const { getVeniceError, withVeniceErrors } = require('@venice/errors-axios');
const axios = require('axios');

exports.call = async (baseURL) => {
  const venice = withVeniceErrors(axios.create({ baseURL }));
  try {
    await venice.post('/chat/completions', {});
  } catch (caught) {
    return getVeniceError(caught);
  }
};
