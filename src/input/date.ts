/** A civil date of Temporal's, native or of a polyfill: known by its tag, read by its text. */
export interface PlainDate {
  readonly [Symbol.toStringTag]: 'Temporal.PlainDate';
  toString(): string;
}

/** The text of a civil date: `YYYY-MM-DD` as it is, or of a `Temporal.PlainDate`; undefined for any other value. */
export function dateText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const isPlainDate = (value as Partial<PlainDate>)[Symbol.toStringTag] === 'Temporal.PlainDate';
  // A date of another calendar is written in that of ISO, with the name of its own in brackets.
  return isPlainDate ? String(value).split('[', 1)[0] : undefined;
}
