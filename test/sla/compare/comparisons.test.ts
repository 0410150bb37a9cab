import { createCalendar } from 'prazo';
import { expect, test } from 'vitest';
import { at, compareIn, slaOf, ticket } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

test('a difference of instants | has business time and elapsed time', () => {
  const [due] = compareIn({ ticket: ticket('19 16:00'), theirs: at('20 16:00') });
  // From Friday 16:00 to Monday 16:00: 6 h of Monday, since Friday is a holiday.
  expect(JSON.parse(JSON.stringify(due))).toEqual({
    metric: 'resolution',
    cycle: 1,
    field: 'due',
    ours: '2026-11-23T16:00:00.000-03:00',
    theirs: '2026-11-20T16:00:00.000-03:00',
    difference: { business: '-PT6H', wall: '-PT72H' },
    agrees: false,
    hints: [
      {
        kind: 'holidayIgnored',
        detail: '2026-11-20',
        key: 'holidayIgnored:2026-11-20',
        text: 'as if 2026-11-20 were no holiday',
      },
      { kind: 'holidaysIgnored', key: 'holidaysIgnored', text: 'as if there were no holidays' },
    ],
  });
});

test('all values of a clock | are compared in a fixed order', () => {
  const late = compareIn({
    ticket: ticket('16 10:00', {}, ['paused', '16 11:00', { reason: 'customer' }]),
    theirs: {
      breached: true,
      paused: true,
      due: null,
      lastDue: at('17 10:00'),
      originalDue: at('17 10:00'),
      breachedAt: null,
      stoppedAt: null,
      elapsed: { business: 'PT1H', wall: 'PT1H' },
      remaining: { business: 'PT7H', wall: 'PT23H' },
    },
    asOf: at('16 15:00'),
  });
  expect(late.map(({ field, agrees }) => [field, agrees])).toEqual([
    ['due', true],
    ['lastDue', true],
    ['originalDue', true],
    ['breachedAt', true],
    ['stoppedAt', true],
    ['elapsed.business', true],
    ['elapsed.wall', true],
    ['remaining.business', true],
    ['remaining.wall', true],
    ['paused', true],
    ['breached', false],
  ]);
});

test('more than five assumptions that fit | the five simplest are hints', () => {
  // Due on Monday. Late if Friday or Saturday were worked, or if all time counted.
  const all = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7' });
  const [breached] = compareIn({
    sla: slaOf({ calendars: { all } }),
    ticket: ticket('19 16:00'),
    theirs: { breached: true },
    asOf: at('22 08:00'),
  });
  expect(breached?.hints.map(({ key }) => key)).toEqual([
    'holidayIgnored:2026-11-20',
    'holidaysIgnored',
    'calendar:all',
    'aroundTheClock',
    'saturdayWorked',
  ]);
});
