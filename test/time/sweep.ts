import { compareZone, FIRST_YEAR, LAST_YEAR } from './compare';

/**
 * Compares every zone of the runtime with Temporal: `npx tsx --tsconfig test/tsconfig.json test/time/sweep.ts`.
 * Prints a table by region, then each difference.
 */
const columns = ['region', 'zones', 'transitions', 'civil days', 'local times', 'differences'];
const rows = new Map<string, number[]>();
const differences: string[] = [];

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+3'];
for (const zone of zones) {
  const found = compareZone(zone);
  const counts = [1, found.transitions, found.days, found.localTimes, found.differences.length];
  for (const region of [zone.includes('/') ? (zone.split('/')[0] as string) : 'other', 'all']) {
    rows.set(
      region,
      (rows.get(region) ?? [0, 0, 0, 0, 0]).map((sum, i) => sum + (counts[i] as number)),
    );
  }
  differences.push(...found.differences);
}

const all = rows.get('all') as number[];
rows.delete('all');
const table = [columns, ...[...rows, ['all', all] as const].map(([region, sums]) => [region, ...sums.map(String)])];
const widths = columns.map((_, i) => Math.max(...table.map((row) => (row[i] as string).length)));
console.log(`Time zone data ${process.versions.tz}, ${FIRST_YEAR} to ${LAST_YEAR}\n`);
for (const row of table) {
  console.log(
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  '),
  );
}
if (differences.length > 0) console.log(`\n${differences.join('\n')}`);
process.exitCode = differences.length === 0 ? 0 : 1;
