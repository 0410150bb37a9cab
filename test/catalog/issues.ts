import { issuesThrownBy } from '../expecting';

/** Returns each issue that a reader throws, as `path code: expected, received`. Fails if it throws nothing. */
export function complaints(read: (value: unknown) => unknown, value: unknown): readonly string[] {
  return issuesThrownBy(() => read(value)).map(
    ({ path, code, expected, received }) => `${path} ${code}: ${expected}, ${received}`,
  );
}
