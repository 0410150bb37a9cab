/** A column of a table, for a loader that creates the table. */
export interface WarehouseColumn {
  readonly name: string;
  /** `bigint`: integers of at most 53 bits. */
  readonly type: 'bigint' | 'text';
  /** Whether the column may be NULL; absent means NOT NULL. */
  readonly nullable?: boolean | undefined;
  /** A description in one line. */
  readonly about: string;
}

type Value<C extends WarehouseColumn> =
  | (C['type'] extends 'bigint' ? number : string)
  | (C extends { readonly nullable: true } ? null : never);

/** A row of a table with these columns, keyed by column name. */
export type RowOf<Columns extends readonly WarehouseColumn[]> = {
  readonly [C in Columns[number] as C['name']]: Value<C>;
};
