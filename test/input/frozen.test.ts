import { DateTime } from 'luxon';
import { createCalendar, createSla, parseCalendar, supportCatalog } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });

const deep = (): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < 100_000; i++) value = [value];
  return value;
};
const ring: { epochMilliseconds: number; self?: unknown } = { epochMilliseconds: 0 };
ring.self = ring;

/** The start of a closure in the definition that a calendar keeps. */
function kept(from: unknown): unknown {
  const result = parseCalendar({ zone: 'UTC', hours: '24/7', closures: [{ from, until: 2_000_000_000_000 }] });
  return result.ok && JSON.parse(JSON.stringify(result.value)).closures[0].from;
}

test.each<readonly [string, unknown]>([
  ['arrays nested 100,000 deep', { epochMilliseconds: 0, x: deep() }],
  ['an object that contains itself', ring],
])('an instant that hides %s is read as an instant', (_what, instant) => {
  expect(kept(instant)).toBe('1970-01-01T00:00:00.000Z');
  const ticket = sla.parseTicket({ category: 'core', level: 'urgent', openedAt: instant });
  expect(ticket).toMatchObject({ ok: true, value: { openedAt: '1970-01-01T00:00:00.000Z' } });
});

test.each<readonly [string, unknown]>([
  ['a Date', new Date(1000)],
  ['a luxon DateTime', DateTime.fromMillis(1000, { zone: 'Asia/Tokyo' })],
  ['a DateTime of another copy of luxon', { isLuxonDateTime: true, toMillis: () => 1000 }],
  ['a Temporal ZonedDateTime', Temporal.Instant.fromEpochMilliseconds(1000).toZonedDateTimeISO('Asia/Tokyo')],
])('%s is kept as text that can be read again', (_what, instant) => {
  expect(kept(instant)).toBe('1970-01-01T00:00:01.000Z');
});

test('the kept definition does not change if the instant in the input changes', () => {
  const instant = { epochMilliseconds: 1000 };
  const ticket = sla.parseTicket({ category: 'core', level: 'urgent', openedAt: instant });
  instant.epochMilliseconds = 2000;
  expect(ticket).toMatchObject({ value: { openedAt: '1970-01-01T00:00:01.000Z' } });
});
