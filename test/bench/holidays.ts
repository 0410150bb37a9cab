/**
 * Measures the time for holidays by source: `tsx --tsconfig test/tsconfig.json test/bench/holidays.ts`.
 *
 * - Cold: the first deadline with a source, after everything is loaded.
 * - Warm: the first deadline of another calendar, with a new source of the same kind.
 * - Further year: the first question about another year.
 */
import DateHolidays from 'date-holidays';
import { createCalendar, type Holidays } from 'prazo';
import { brazil } from 'prazo/brazil';
import { holidaysOf } from 'prazo/holidays';
import { freezeHolidays } from '../../src/holiday/freeze-holidays';

const ZONE = 'America/Sao_Paulo';
const FURTHER_YEARS = 10;

const SOURCES: readonly { readonly name: string; readonly holidays: () => Holidays }[] = [
  { name: 'none', holidays: () => [] },
  { name: 'twelve dates', holidays: () => Array.from({ length: 12 }, (_, month) => ({ month: month + 1, day: 1 })) },
  { name: "brazil({ state: 'SP' })", holidays: () => brazil({ state: 'SP' }) },
  {
    name: 'frozen BR-SP, 2020 to 2040',
    holidays: () => freezeHolidays(holidaysOf(DateHolidays, 'BR', { state: 'SP' }), { from: 2020, until: 2040 }),
  },
  { name: "holidaysOf('BR', { state: 'SP' })", holidays: () => holidaysOf(DateHolidays, 'BR', { state: 'SP' }) },
  { name: "holidaysOf('US')", holidays: () => holidaysOf(DateHolidays, 'US') },
  { name: "holidaysOf('TR')", holidays: () => holidaysOf(DateHolidays, 'TR') },
];

/** Returns the processor time of a call in ms. Unlike elapsed time, it does not depend on other processes. */
function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const calendarOf = (holidays: Holidays) =>
  createCalendar({ zone: ZONE, hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] }, holidays });

const deadline = (holidays: () => Holidays) =>
  time(() => calendarOf(holidays()).add('2026-11-19T16:40:00-03:00', { hours: 8 }));

// A warm-up, so that finding the transitions of the zone and compiling the code are not measured.
for (let i = 0; i < 50; i++) calendarOf([]).add('2026-11-19T16:40:00-03:00', { hours: 8 });

console.log(['source'.padEnd(36), 'cold ms', 'warm ms', 'further year ms'].join('  '));
for (const { name, holidays } of SOURCES) {
  // Freezing happens when a plugin is built, not when it runs.
  const given = name.startsWith('frozen') ? holidays() : undefined;
  const source = given === undefined ? holidays : () => given;
  const cold = deadline(source);
  const warm = median(Array.from({ length: 9 }, () => deadline(source)));
  const calendar = calendarOf(source());
  calendar.add('2026-11-19T16:40:00-03:00', { hours: 8 });
  const years = Array.from({ length: FURTHER_YEARS }, (_, index) => 2028 + index);
  const further = median(years.map((year) => time(() => calendar.isOpen(`${year}-06-15T12:00:00-03:00`))));
  const numbers = [cold.toFixed(1).padStart(7), warm.toFixed(1).padStart(7), further.toFixed(2).padStart(15)];
  console.log([name.padEnd(36), ...numbers].join('  '));
}
