import { object } from './composite';
import { type Context, newContext, type ParseOptions } from './context';
import { type Issue, keysOf, type ParseResult } from './issue';
import { check, lazy, oneOf, type Schema, unwrap } from './schema';

/** An issue in the form of Standard Schema. */
interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** The interface of [Standard Schema](https://standardschema.dev), version 1. */
interface StandardSchema<Input, Output> {
  readonly version: 1;
  readonly vendor: 'prazo';
  /** Exists only for the compiler; always undefined at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  readonly validate: (value: unknown) => StandardResult<Output>;
}

/**
 * A function that checks a value of unknown origin, such as JSON, and returns the parsed value or every issue found. It
 * is also a [Standard Schema](https://standardschema.dev): every library that accepts such a schema accepts the
 * function.
 */
export interface Parser<Input, Output> {
  (value: unknown, options?: ParseOptions): ParseResult<Output>;
  readonly '~standard': StandardSchema<Input, Output>;
}

function standardIssue({ expected, received, path }: Issue): StandardIssue {
  return { message: `expected ${expected}, received ${received}`, path: keysOf(path) };
}

/** Makes a parse function a Standard Schema. */
export function parser<Input, Output>(
  parse: (value: unknown, options?: ParseOptions) => ParseResult<Output>,
): Parser<Input, Output> {
  const validate = (value: unknown): StandardResult<Output> => {
    const result = parse(value);
    return result.ok ? { value: result.value } : { issues: result.issues.map(standardIssue) };
  };
  const standard = Object.freeze({ version: 1, vendor: 'prazo', validate } as const);
  return Object.freeze(Object.assign(parse, { '~standard': standard }));
}

const parseOptions: Schema<ParseOptions> = /* @__PURE__ */ lazy(() =>
  object<ParseOptions>({ unknownKeys: oneOf(['ignore']) }, ['unknownKeys']),
);

/** Returns the context for the options of a `parse…` function. */
export function parseContext(options: unknown): Context {
  if (options === undefined) return newContext();
  return newContext(unwrap(check(parseOptions, options, 'options')));
}
