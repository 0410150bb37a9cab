/**
 * Prints a comparison with a second source: the holidays of 52 countries, Monday to Friday, 2024 to 2027.
 *
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/print-comparison.ts           the table
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/print-comparison.ts --days    and each differing day, with the reason
 */
import { compare, daysOf, table } from './second-source/comparison';
import { DIFFERENCES } from './second-source/differences';

console.log(table(compare()));
if (process.argv.includes('--days')) {
  for (const difference of DIFFERENCES) {
    const { country, kind, reason } = difference;
    console.log(`\n${country} ${kind}: ${reason}\n${daysOf(difference).join(' ')}`);
  }
}
