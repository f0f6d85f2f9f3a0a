export { describeVeniceError, getVeniceError, isInFamily, isVeniceError } from '@venice/errors-core';
