import { functions } from './run-functions';
import { tickets } from './run-tickets';

/**
 * The long comparisons: `npm run warehouse` runs all, `npm run warehouse -- functions` only the named ones. Engines that are
 * not installed are skipped, with a message.
 */
const PARTS: Readonly<Record<string, () => Promise<boolean>>> = { functions, tickets };

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);

for (const [part, run] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  console.log(`\n## ${part}`);
  if (!(await run())) process.exitCode = 1;
}
