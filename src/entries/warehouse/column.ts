/** A column of a table, for a loader that creates it. */
export interface Column {
  readonly name: string;
  /** Whole numbers of at most 53 bits, or texts. */
  readonly type: 'bigint' | 'text';
  /** Whether it may hold nothing (NULL); absent, it always holds something. */
  readonly nullable?: boolean | undefined;
  /** What it holds, in one line. */
  readonly about: string;
}

type Value<C extends Column> =
  | (C['type'] extends 'bigint' ? number : string)
  | (C extends { readonly nullable: true } ? null : never);

/** A row of a table with these columns: its keys are their names. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C['name']]: Value<C>;
};
