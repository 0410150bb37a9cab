import { createCalendar, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import { at, keysIn, late, on, slaOf, ticket } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

test('targets of one amount on two calendars | an assumption for each calendar', () => {
  const target = (own: string) => ({ resolution: { businessHours: 8, calendar: own } });
  const targets = { high: target('early'), low: target('late'), plain: target('late') };
  const own = defineCatalog({ id: 'own', levels: { high: {}, low: {}, plain: {} }, categories: { all: { targets } } });
  const early = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['06:00-14:00'] } });
  const sla = slaOf({ catalog: own as never, calendars: { early, late } });
  const keysOf = (level: string, opened: string, due: string) =>
    keysIn({ sla, ticket: ticket(opened, { level }), theirs: at(due) });
  expect(keysOf('high', '16 06:00', '16 09:00')).toEqual(['target:3 h of business time on "early" for resolution']);
  expect(keysOf('low', '16 12:00', '16 15:00')).toEqual(['target:3 h of business time on "late" for resolution']);
});

test('plain days of a target | are business days under the hint businessTime', () => {
  const targets = { high: { resolution: { days: 2 } } };
  const catalog = defineCatalog({ id: 'days', levels: { high: {} }, categories: { all: { targets } } });
  // Two days after Friday the 13th, 16:00, is Sunday. Two business days after it is Tuesday.
  const sla = slaOf({ catalog: catalog as never });
  expect(keysIn({ sla, ticket: ticket('13 16:00'), theirs: at('17 16:00') })).toContain('businessTime');
});

test('the offset of the opening | is that of each ticket', () => {
  // 8 h of Friday and 8 h of Monday, until 18:00. The clocks change on the Sundays 8 March and 1 November.
  const sla = on({ zone: 'America/New_York' });
  const low = { level: 'low' };
  const spring = { ticket: ticket('2026-03-06T08:00-05:00', low), theirs: '2026-03-09T18:00-05:00' };
  const autumn = { ticket: ticket('2026-10-30T08:00-04:00', low), theirs: '2026-11-02T18:00-04:00' };
  for (const situation of [spring, autumn]) expect(keysIn({ sla, ...situation })).toContain('clockChangeIgnored');
});
