import type * as v from 'valibot';

/** How a `parse…` function reads a value of unknown origin. */
export interface ParseOptions {
  /** `'ignore'` leaves out keys that mean nothing; without it each is an issue. A target's keys must all mean something. */
  readonly unknownKeys?: 'ignore' | undefined;
}

/** What the schemas share while one value is checked. */
export interface Context extends ParseOptions {
  /** Objects that a schema has read, and which of their keys it left out; an object without a class stands for itself. */
  readonly leftOut: Map<object, ReadonlySet<string>>;
}

/** valibot hands its configuration down to every schema, and our context with it. */
export interface Config extends v.Config<v.BaseIssue<unknown>> {
  readonly context: Context;
}

/** The context that a schema is run in. */
export function contextOf(config: object): Context {
  return (config as Config).context;
}

export function newContext(options: ParseOptions = {}): Context {
  return { unknownKeys: options.unknownKeys, leftOut: new Map() };
}
