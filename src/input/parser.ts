import { object } from './composite';
import { type Context, newContext, type ParseOptions } from './context';
import { type Issue, keysOf, type Result } from './issue';
import { check, lazy, oneOf, type Schema, unwrap } from './schema';

/** An issue as Standard Schema has it: a sentence, and the keys that lead to the place. */
interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** What version 1 of [Standard Schema](https://standardschema.dev) asks of a schema. */
interface StandardSchema<Input, Output> {
  readonly version: 1;
  readonly vendor: 'prazo';
  /** For the compiler alone. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  readonly validate: (value: unknown) => StandardResult<Output>;
}

/**
 * A function that reads a value of unknown origin, such as JSON: the value, or every issue found. It is a
 * [Standard Schema](https://standardschema.dev), too, so that the libraries that take one take this function.
 */
export interface Parser<Input, Output> {
  (value: unknown, options?: ParseOptions): Result<Output>;
  readonly '~standard': StandardSchema<Input, Output>;
}

function standardIssue({ expected, received, path }: Issue): StandardIssue {
  return { message: `expected ${expected}, received ${received}`, path: keysOf(path) };
}

/** A function that parses, made into a Standard Schema. */
export function parser<Input, Output>(
  parse: (value: unknown, options?: ParseOptions) => Result<Output>,
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

/** The context that the options of a `parse…` function ask for. */
export function parseContext(options: unknown): Context {
  if (options === undefined) return newContext();
  return newContext(unwrap(check(parseOptions, options, 'options')));
}
