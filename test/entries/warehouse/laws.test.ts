import fc from 'fast-check';
import { type Calendar, isPrazoError } from 'prazo';
import { businessDayRows, holidayRows, openTimeRows, utcOffsetRows, type WarehouseRow } from 'prazo/warehouse';
import { expect, test } from 'vitest';
import { zoneOf } from '../../../src/calendar/calendar';
import { DAY_MS, HOUR_MS } from '../../../src/input/units';
import { type CalendarSpan, calendarSpans } from './calendar-spans';
import { LookUp } from './look-up';

/** Returns the answer of a function, or the code of its error. */
function attempt<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    if (isPrazoError(error)) return error.code;
    throw error;
  }
}

const BLOCK_MS = 4 * HOUR_MS;

/** Groups pieces by the opening of their row. */
function grouped<P extends { readonly opens_at: number }>(pieces: readonly P[]): ReadonlyMap<number, readonly P[]> {
  const groups = new Map<number, P[]>();
  for (const piece of pieces) groups.set(piece.opens_at, [...(groups.get(piece.opens_at) ?? []), piece]);
  return groups;
}

const rowsOf = (span: CalendarSpan) =>
  attempt(() => [...openTimeRows(span.calendar, { from: span.from, until: span.until })]);

type OpenTime = WarehouseRow<'sla_open_time'>;

/** Spans for which `openTimeRows` returns rows. Another law covers the spans for which it throws. */
const withRows: fc.Arbitrary<CalendarSpan & { readonly rows: readonly OpenTime[] }> = calendarSpans
  .map((span) => ({ ...span, rows: rowsOf(span) }))
  .filter(({ rows }) => typeof rows !== 'string')
  .map((span) => ({ ...span, rows: span.rows as readonly OpenTime[] }));

/** The instants of a span at which answers can change, and the instants 1 ms before and after. */
function instantsOf(rows: readonly OpenTime[], { from, until }: CalendarSpan): readonly number[] {
  const edges = rows.flatMap(({ opens_at, closes_at }) => [opens_at, closes_at]).slice(0, 60);
  const around = [from, until, ...edges].flatMap((edge) => [edge - 1, edge, edge + 1]);
  return [...new Set(around)].filter((t) => t >= from && t < until);
}

const lookUpOf = (span: CalendarSpan) =>
  new LookUp(
    openTimeRows(span.calendar, { from: span.from, until: span.until, cut: 'day' }),
    openTimeRows(span.calendar, { from: span.from, until: span.until, cut: 'amount' }),
  );

test('rows of open time cover the whole span without gaps', () => {
  fc.assert(
    fc.property(withRows, ({ rows, from, until, calendar: { timeline } }) => {
      const [first, last] = [rows[0], rows.at(-1)] as [OpenTime, OpenTime];
      expect(first.opens_at).toBeLessThanOrEqual(from);
      expect(last.opens_at).toBeLessThan(until);
      expect(last.next_opens_at).toBeGreaterThanOrEqual(until);
      let before = 0;
      for (const [i, row] of rows.entries()) {
        expect(row.open_before).toBe(before);
        before += row.closes_at - row.opens_at;
        expect(row.opens_at < row.closes_at || (i === 0 && row.opens_at === from)).toBe(true);
        expect(row.closes_at < row.next_opens_at || row.next_opens_at === until).toBe(true);
        if (i > 0) expect(row.opens_at).toBe((rows[i - 1] as typeof row).next_opens_at);
      }
      // The total open time is that of the calendar. An interval is whole unless the span cuts it.
      expect(before).toBe(timeline.between(first.opens_at, last.next_opens_at));
      for (const { opens_at } of rows) {
        if (opens_at !== from && opens_at > timeline.from) expect(timeline.isOpen(opens_at - 1)).toBe(false);
      }
    }),
  );
});

test('openTimeRows throws only if the calendar has no opening after the last closing, or does not know it', () => {
  fc.assert(
    fc.property(calendarSpans, (span) => {
      const rows = rowsOf(span);
      if (typeof rows !== 'string') return;
      const { timeline } = span.calendar;
      const closing = timeline.isOpen(span.until - 1) ? attempt(() => timeline.nextClose(span.until - 1)) : span.until;
      expect(typeof closing === 'number' ? attempt(() => timeline.nextOpen(closing)) : closing).toBe(rows);
    }),
  );
});

test('look-ups of isOpen, nextOpen, between and add equal the answers of the calendar', () => {
  fc.assert(
    fc.property(
      withRows,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 3 * DAY_MS })), { minLength: 8, maxLength: 8 }),
      (span, questions) => {
        const { timeline } = span.calendar;
        const { rows } = span;
        const lookUp = lookUpOf(span);
        const instants = instantsOf(rows, span);
        const [start, end] = [(rows[0] as OpenTime).opens_at, (rows.at(-1) as OpenTime).closes_at];
        for (const t of instants) {
          expect(lookUp.isOpen(t)).toBe(timeline.isOpen(t));
          expect(lookUp.nextOpen(t)).toBe(timeline.nextOpen(t));
        }
        for (const [i, j, some] of questions) {
          const [a, b] = [instants[i % instants.length] as number, instants[j % instants.length] as number];
          const between = timeline.between(a, b);
          expect(lookUp.between(a, b)).toBe(between);
          for (const amount of [between, between + 1, between - 1, some, -some, 1, -1, 0]) {
            const answer = attempt(() => timeline.add(a, amount));
            // Outside the rows the look-up has no answer.
            const isWithin = typeof answer === 'number' && answer >= start && (answer <= end || answer === a);
            expect(lookUp.add(a, amount)).toBe(isWithin ? answer : undefined);
          }
        }
      },
    ),
  );
});

test('the pieces of a cut together are the uncut rows, and each is within one day or block', () => {
  fc.assert(
    fc.property(withRows, ({ calendar, from, until, rows }) => {
      const days = [...openTimeRows(calendar, { from, until, cut: 'day' })];
      const blocks = [...openTimeRows(calendar, { from, until, cut: 'amount' })];
      for (const { day, from_at, until_at } of days) expect(day <= from_at && until_at <= day + DAY_MS).toBe(true);
      for (const { block, from_amount, until_amount } of blocks) {
        expect(block % BLOCK_MS).toBe(0);
        expect(block <= from_amount && until_amount <= block + BLOCK_MS).toBe(true);
      }
      const daysOf = grouped(days);
      const blocksOf = grouped(blocks);
      expect([...daysOf.keys()]).toEqual(rows.map(({ opens_at }) => opens_at));
      expect([...blocksOf.keys()]).toEqual(
        rows.filter((row) => row.opens_at < row.closes_at).map((row) => row.opens_at),
      );
      for (const row of rows) {
        const pieces = daysOf.get(row.opens_at) ?? [];
        for (const piece of pieces) expect(piece).toMatchObject(row);
        expect(joined(pieces.map((each) => [each.from_at, each.until_at]))).toEqual([row.opens_at, row.next_opens_at]);
        const amounts = blocksOf.get(row.opens_at) ?? [];
        for (const piece of amounts) expect(piece.open_before).toBe(row.open_before);
        const open = [row.open_before, row.open_before + row.closes_at - row.opens_at] as const;
        const parts = joined(amounts.map((each) => [each.from_amount, each.until_amount]));
        expect(parts).toEqual(open[0] === open[1] ? undefined : open);
      }
    }),
  );
});

/** Joins consecutive intervals to one. Throws if there is a gap. */
function joined(intervals: readonly (readonly [number, number])[]): readonly [number, number] | undefined {
  for (const [i, [from, until]] of intervals.entries()) {
    if (from >= until || (i > 0 && from !== intervals[i - 1]?.[1])) throw new Error(`a gap at ${from}`);
  }
  const [first, last] = [intervals[0], intervals.at(-1)];
  return first && last && [first[0], last[1]];
}

test('look-ups of local times and of their instants equal those of the zone', () => {
  let skipped = 0;
  fc.assert(
    fc.property(
      calendarSpans,
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      ({ calendar, from, until }, places) => {
        const zone = zoneOf(calendar);
        const rows = [...utcOffsetRows(calendar, { from, until })];
        expect(joined(rows.map(({ starts_at, ends_at }) => [starts_at, ends_at]))).toEqual([from, until]);
        const edges = rows.flatMap(({ starts_at, ends_at }) => [starts_at - 1, starts_at, ends_at - 1]);
        for (const t of [...edges, ...places.map((n) => from + (n % (until - from)))]) {
          const found = rows.filter(({ starts_at, ends_at }) => starts_at <= t && t < ends_at);
          if (t < from) continue;
          expect(found.map(({ utc_offset }) => t + utc_offset)).toEqual([zone.localTime(t)]);
        }
        const [first, last] = [rows[0] as (typeof rows)[0], rows.at(-1) as (typeof rows)[0]];
        const local = rows.flatMap((row) => [
          row.local_starts_at,
          row.starts_at + row.utc_offset,
          row.ends_at + row.utc_offset,
        ]);
        const length = Math.max(1, last.local_ends_at - first.local_starts_at);
        const asked = [
          ...local.flatMap((edge) => [edge - 1, edge, edge + 1]),
          ...places.map((n) => first.local_starts_at + (n % length)),
        ];
        for (const L of asked) {
          const [row, another] = rows.filter((each) => each.local_starts_at <= L && L < each.local_ends_at);
          expect(another).toBeUndefined();
          const instant = zone.instantOf(L);
          if (row === undefined) {
            skipped++;
            expect(instant < from || instant >= until).toBe(true);
          } else expect(L - row.utc_offset < row.starts_at ? row.starts_at : L - row.utc_offset).toBe(instant);
        }
      },
    ),
  );
  expect(skipped).toBeGreaterThan(0);
});

test('look-ups of business days equal isBusinessDay, countDays and addDays', () => {
  fc.assert(
    fc.property(
      calendarSpans,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 6, maxLength: 6 }),
      (span, questions) => {
        const { calendar, from, until } = span;
        const rows = attempt(() => [...businessDayRows(calendar, { from, until })]);
        if (typeof rows === 'string') return expect(rows).toBe('outsideCoverage');
        const zone = zoneOf(calendar);
        const byDay = new Map(rows.map((row) => [row.day, row]));
        const first = rows[0] as (typeof rows)[0];
        for (const row of rows) {
          expect(row.is_business_day === 1).toBe(calendar.isBusinessDay(row.local_date));
          expect(row.business_days_before).toBe(calendar.countDays(first.local_date, row.local_date));
        }
        for (const [place, n] of questions) {
          const t = from + (place % (until - from));
          const day = Math.floor(zone.localTime(t) / DAY_MS) * DAY_MS;
          const row = byDay.get(day);
          expect(row).toBeDefined();
          const sought = (row?.business_days_before ?? 0) + (row?.is_business_day ?? 0) + n - 1;
          const found = rows.filter((each) => each.is_business_day === 1 && each.business_days_before === sought);
          expect(found.length).toBeLessThanOrEqual(1);
          if (found[0] === undefined) continue;
          const reached = zone.instantOf(found[0].day + (zone.localTime(t) - day));
          expect(attempt(() => calendar.timeline.nextOpen(reached))).toBe(
            attempt(() => calendar.addDays(t, n).toMillis()),
          );
        }
      },
    ),
  );
});

test('holiday rows equal calendar.exceptions', () => {
  fc.assert(
    fc.property(calendarSpans, ({ calendar, from, until }) => {
      const asRows = (exceptions: ReturnType<Calendar['exceptions']>) =>
        exceptions.map((each) => [each.kind, each.from.toMillis(), each.until.toMillis()]);
      const rows = attempt(() =>
        [...holidayRows(calendar, { from, until })].map((row) => [row.kind, row.starts_at, row.ends_at]),
      );
      expect(rows).toEqual(attempt(() => asRows(calendar.exceptions(from, until))));
    }),
  );
});
