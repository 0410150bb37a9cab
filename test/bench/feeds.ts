import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { holidaysFromIcs } from 'prazo/ics';
import { hostile } from '../entries/ics/hostile';

/**
 * Measures the time and memory for hostile feeds, each in a separate process:
 * `npx tsx --tsconfig test/tsconfig.json test/bench/feeds.ts`.
 */

const MB = 1_000_000;
const [, , name] = process.argv;

function measure(text: string, years: { readonly from: number; readonly until: number }): string {
  const memory = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const { issues } = holidaysFromIcs(ICAL, text, { years });
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1024 - memory;
  const large = issues.find(({ code }) => code === 'tooLarge');
  const cells = [
    `${Math.round(text.length / 1000)} kB`,
    `${Math.round((user + system) / 1000)} ms`,
    `${Math.round(Math.max(peak, 0) / MB)} MB`,
    large === undefined ? `${issues.length} issues` : `tooLarge, ${large.received}`,
  ];
  return cells.map((cell, index) => (index < 3 ? cell.padStart(8) : cell)).join('  ');
}

if (name === undefined) {
  for (const one of Object.keys(hostile)) {
    const options = ['--import', 'tsx', fileURLToPath(import.meta.url), one];
    const env = { ...process.env, TSX_TSCONFIG_PATH: 'test/tsconfig.json' };
    const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', env });
    console.log(`${one.padEnd(58)} ${stdout.trim() || stderr.trim().split('\n').at(-1)}`);
  }
} else {
  const one = hostile[name];
  if (one !== undefined) console.log(measure(one.text(), one.years));
}
