import { object } from './composite';
import { type Context, newContext, type ParseOptions } from './context';
import { check, later, oneOf, type Schema, unwrap } from './schema';

const parseOptions: Schema<ParseOptions> = /* @__PURE__ */ later(() =>
  object<ParseOptions>({ unknownKeys: oneOf(['ignore']) }, ['unknownKeys']),
);

/** The context that the options of a `parse…` function ask for. */
export function parsing(options: unknown): Context {
  if (options === undefined) return newContext();
  return newContext(unwrap(check(parseOptions, options, 'options')));
}
