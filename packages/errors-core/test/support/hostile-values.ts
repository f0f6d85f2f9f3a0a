function refuse(): never {
  throw new Error('no');
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwingTraps(target: object): unknown {
  return new Proxy(target, {
    get: refuse,
    has: refuse,
    ownKeys: refuse,
    getOwnPropertyDescriptor: refuse,
    getPrototypeOf: refuse,
  });
}

function withLength(length: unknown): unknown {
  return new Proxy([], {
    get: (target, key): unknown => (key === 'length' ? length : Reflect.get(target, key)),
  });
}

const KEYS = [
  'status',
  'headers',
  'body',
  'route',
  'error',
  'details',
  'issues',
  'code',
  'message',
  'forEach',
];

function cycle(): unknown {
  const value: Record<string, unknown> = { error: 'Authentication failed' };
  value['details'] = value;
  value['issues'] = [value, value];
  return value;
}

function endlessGetter(): unknown {
  const value: object = Object.defineProperty({}, 'error', { get: () => value, enumerable: true });
  return value;
}

function deepObject(): unknown {
  let value: unknown = 'bottom';
  for (let depth = 0; depth < 50_000; depth++) value = { error: value, details: [value] };
  return value;
}

/** Values that no caller should pass, by name. Each call creates a new one. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  'a symbol': () => Symbol('error'),
  'a bigint': () => 10n ** 30n,
  'a function': () => refuse,
  'a class': () => Date,
  NaN: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'a negative number': () => -1,
  'an empty string': () => '',
  'a blank string': () => ' \n\t ',
  'a lone surrogate': () => '\ud800',
  'a boxed string': () => new String('boxed'),
  'an invalid date': () => new Date(Number.NaN),
  'a map': () => new Map([['error', 'Authentication failed']]),
  'a set': () => new Set(['error']),
  'a weak map': () => new WeakMap(),
  'a promise': () => Promise.resolve('late'),
  'an array buffer': () => new ArrayBuffer(8),
  'a large typed array': () => new Uint8Array(8_000_000),
  'an object without prototype': () => Object.assign(Object.create(null), { error: 'x' }) as unknown,
  'a revoked proxy': () => revoked({}),
  'a revoked proxy of an array': () => revoked([]),
  'a proxy whose traps throw': () => throwingTraps({}),
  'a proxy of an array whose traps throw': () => throwingTraps([]),
  'an array of huge length': () => withLength(Number.MAX_SAFE_INTEGER),
  'an array of negative length': () => withLength(-1),
  'an array whose length is a symbol': () => withLength(Symbol('length')),
  'an array whose length throws': () => withLength({ valueOf: refuse }),
  'an array whose first item throws': () => Object.defineProperty([1, 2], 0, { get: refuse }),
  'a sparse array': () => Object.assign([], { length: 4_294_967_295 }),
  'an array with holes': () => Object.assign([], { 3: { message: 'x' }, 9: 'y' }),
  'an object whose getters throw': () =>
    Object.defineProperties(
      {},
      Object.fromEntries(KEYS.map((key) => [key, { get: refuse, enumerable: true }])),
    ),
  'an object that refuses to be converted': () => ({
    toString: refuse,
    valueOf: refuse,
    toJSON: refuse,
    [Symbol.toPrimitive]: refuse,
    get [Symbol.toStringTag]() {
      return refuse();
    },
    get [Symbol.iterator]() {
      return refuse();
    },
  }),
  'a cycle': cycle,
  'a getter that returns its own object': endlessGetter,
  'a very deep object': deepObject,
  'an own key named __proto__': () =>
    JSON.parse('{"__proto__":{"error":"x"},"error":{"__proto__":[]}}') as unknown,
  'deep JSON text': () => '['.repeat(200_000) + ']'.repeat(200_000),
  'deep JSON text of objects': () => '{"error":'.repeat(50_000) + '1' + '}'.repeat(50_000),
  'JSON text that is cut off': () => '{"error":"Inference proc',
  'JSON text of a lone value': () => 'null',
  'a huge text': () => 'x'.repeat(5_000_000),
  'a page of nothing but openings': () => '<title'.repeat(500_000),
  'an object of very many keys': () =>
    Object.fromEntries(Array.from({ length: 50_000 }, (_, key) => [key, key])),
  'an object with huge keys': () => ({ ['k'.repeat(2_000_000)]: 1, ['l'.repeat(2_000_000)]: 2 }),
};
