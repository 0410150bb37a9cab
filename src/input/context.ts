/** Options of the `parse…` functions. */
export interface ParseOptions {
  /**
   * `'ignore'` ignores unknown keys. By default, each unknown key is an issue. Unknown keys of a target, an amount or an
   * impact are always issues.
   */
  readonly unknownKeys?: 'ignore' | undefined;
}

/** The state that schemas share while one value is read. */
export interface Context extends ParseOptions {
  /** Whether a frozen copy of the input is kept, as plain data. */
  readonly keepsCopy: boolean;
  /** The frozen copy of the value that was read last, if the value is a list, object or table; else undefined. */
  copy: unknown;
}

export function newContext({ unknownKeys }: ParseOptions = {}, keepsCopy = false): Context {
  return { unknownKeys, keepsCopy, copy: undefined };
}
