/** Marks a VeniceError across copies, module systems, realms and versions of this package. */
export const BRAND: unique symbol = Symbol.for('@venice/errors');
