import { type Json, type ResponseLike, toVeniceError } from '@venice/errors-core';
import { changed } from './mutate.js';
import type { Random } from './random.js';
import { seeds } from './seeds.js';

/** Creates a record as another service could pass it on: that of a seed, with some changes. */
export function recordCase(random: Random): Json {
  const error = toVeniceError(random.pick(seeds) as ResponseLike);
  let record = JSON.parse(JSON.stringify(error)) as Json;
  for (let changes = random.below(4); changes > 0; changes--) record = changed(record, random, 6);
  return record;
}
