/** How a `parse…` function reads a value of unknown origin. */
export interface ParseOptions {
  /**
   * `'ignore'` leaves out keys that mean nothing; without it each is an issue. Those of a target, an amount and an impact
   * must all mean something.
   */
  readonly unknownKeys?: 'ignore' | undefined;
}

/** What the schemas share while one value is read. */
export interface Context extends ParseOptions {
  /** Whether what is read is to be kept as plain data. */
  readonly keepsCopy: boolean;
  /** The frozen copy of the list, object or table that was read last; undefined where another value was. */
  copy: unknown;
}

export function newContext({ unknownKeys }: ParseOptions = {}, keepsCopy = false): Context {
  return { unknownKeys, keepsCopy, copy: undefined };
}
