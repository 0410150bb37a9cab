import type { Report } from 'prazo';
import { keptBytes } from './measure';
import { aims, atMost, figure, table } from './table';
import { type BenchTicket, pair, sla } from './ticket-cases';

/** Measures the memory that a report over a stream of tickets keeps. Run with --expose-gc. */

/** Tickets as lines of JSON. The stream parses one at a time. */
const LINES = Array.from({ length: 4096 }, (_, i) => JSON.stringify(pair(i).json));
const REPORTED = Date.UTC(2027, 1, 1);

/** Yields tickets. Passes the kept bytes to `atEnd` after the last ticket, before the report ends. */
function* stream(count: number, atEnd: (bytes: number) => void): Generator<BenchTicket> {
  for (let i = 0; i < count; i++) yield JSON.parse(LINES[i % LINES.length] as string);
  atEnd(keptBytes());
}

interface Kept {
  readonly count: number;
  readonly clocks: number;
  readonly during: number;
  readonly after: number;
  readonly peak: number;
}

function keptBy(count: number): Kept {
  const before = keptBytes();
  const peakBefore = process.resourceUsage().maxRSS;
  let end = 0;
  const report: Report = sla.report(
    stream(count, (bytes) => {
      end = bytes;
    }),
    REPORTED,
  );
  const after = keptBytes() - before;
  const { total, rejectedCount } = report;
  if (rejectedCount > 0) throw new Error('tickets were rejected');
  const peak = (process.resourceUsage().maxRSS - peakBefore) * 1024;
  return { count, clocks: total.count, during: end - before, after, peak };
}

keptBy(20_000);
const rows = [10_000, 100_000, 1_000_000].map(keptBy);
const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`;
table(
  'Memory kept by a report over a generator of JSON',
  ['tickets', 'clocks', 'at its end', 'per clock', 'afterwards', 'peak of the process, added'],
  rows.map(({ count, clocks, during, after, peak }) => [
    figure(count),
    figure(clocks),
    kB(during),
    `${figure(during / clocks)} B`,
    kB(Math.max(0, after)),
    kB(peak),
  ]),
);

const [few, , many] = rows as [Kept, Kept, Kept];
// Eight bytes per clock, and twice as many after a list has just grown.
aims([
  atMost(
    'bytes kept per additional clock, from 10,000 to 1,000,000 tickets',
    (many.during - few.during) / (many.clocks - few.clocks),
    16,
    figure,
  ),
  atMost('kB kept after a report of 1,000,000 tickets', Math.max(0, many.after) / 1000, 100, figure),
]);
