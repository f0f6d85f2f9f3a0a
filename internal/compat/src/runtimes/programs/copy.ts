// A second copy of core, and in a frame one of another realm.
export * from '@venice/errors-core';
