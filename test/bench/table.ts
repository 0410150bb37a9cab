const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

export const figure = (n: number): string => digits.format(n);
export const times = (n: number): string => `${figure(n)}×`;

/** Formats a duration in ns, µs, ms or s. */
export function duration(ns: number): string {
  if (ns < 1000) return `${figure(ns)} ns`;
  if (ns < 1e6) return `${figure(ns / 1000)} µs`;
  return ns < 1e9 ? `${figure(ns / 1e6)} ms` : `${figure(ns / 1e9)} s`;
}

/** Prints a Markdown table with aligned columns. */
export function table(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(line(headings));
  console.log(
    `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  );
  for (const row of rows) console.log(line(row));
}

/** A measured figure and its aim. */
export interface Aim {
  readonly what: string;
  readonly aimed: string;
  readonly measured: string;
  readonly reached: boolean;
}

export const atMost = (what: string, measured: number, limit: number, show: (n: number) => string): Aim => ({
  what,
  aimed: `≤ ${show(limit)}`,
  measured: show(measured),
  reached: measured <= limit,
});

export const atLeast = (what: string, measured: number, limit: number, show: (n: number) => string): Aim => ({
  what,
  aimed: `≥ ${show(limit)}`,
  measured: show(measured),
  reached: measured >= limit,
});

export function aims(list: readonly Aim[]): void {
  table(
    'Aims',
    ['aim', 'aimed at', 'measured', 'reached'],
    list.map(({ what, aimed, measured, reached }) => [what, aimed, measured, reached ? 'yes' : 'no']),
  );
}
