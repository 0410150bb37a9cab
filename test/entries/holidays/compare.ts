/**
 * The holidays of 52 countries, Monday to Friday of 2024 to 2027, beside those of a second source:
 *
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/compare.ts           the table
 *   tsx --tsconfig test/tsconfig.json test/entries/holidays/compare.ts --days    each day that differs, and why
 */
import { compare, daysOf, table } from './second-source/compare';
import { DIFFERENCES } from './second-source/differences';

console.log(table(compare()));
if (process.argv.includes('--days')) {
  for (const one of DIFFERENCES) console.log(`\n${one.country} ${one.kind}: ${one.reason}\n${daysOf(one).join(' ')}`);
}
