/** The package's data, for which its own types do not resolve. */
declare module 'date-holidays/data' {
  export const data: { readonly holidays: Readonly<Record<string, unknown>> };
}
