import { type Catalog, defineCatalog } from 'prazo';
import { expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, slaWith, type Telling, ticket } from '../../ticket/week';

/**
 * The service level agreement of Frappe Helpdesk: a response and a resolution by priority, in working hours. From its
 * source, https://github.com/frappe/helpdesk, helpdesk/helpdesk/doctype/hd_service_level_agreement/hd_service_level_agreement.py.
 *
 * A change to a status of the category Paused is `paused`, to one of the category Resolved `resolved`.
 */
const catalog = defineCatalog({
  id: 'frappe',
  levels: { high: {}, low: {} },
  metrics: {
    response: { starts: ['opened'], stops: ['responded'], cancels: ['resolved'] },
    resolution: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: { on: ['paused'], until: ['resumed'] },
      reopens: true,
      reopening: 'exclude',
    },
  },
  categories: {
    ticket: {
      targets: {
        high: { response: { businessSeconds: 4 * 3600 }, resolution: { businessSeconds: 8 * 3600 } },
        low: { response: { businessHours: 8 }, resolution: { businessHours: 24 } },
      },
    },
  },
}) as Catalog;
const sla = slaWith({}, catalog);
const of = (...lines: readonly string[]): AnyTicket => ticket('ticket high', log(...lines));

test.each<readonly [row: string, metric: string, lines: readonly string[], at: string, expected: Telling]>([
  [
    'Response by, whatever was on hold',
    'response',
    ['Mon 2 11:00 paused', 'Mon 2 13:00 resumed', 'Mon 2 14:00 responded'],
    'Mon 2 15:00',
    { due: 'Mon 2 14:00', verdict: 'met', business: '4:00' },
  ],
  [
    // 8 h of target and 4 h on hold from Mon 10: 7 h on Monday, 5 on Tuesday
    'Resolution by, with the hold time added',
    'resolution',
    ['Mon 2 11:00 responded', 'Mon 2 11:00 paused replied', 'Mon 2 15:00 resumed'],
    'Mon 2 16:00',
    { due: 'Tue 3 14:00', business: '2:00' },
  ],
  [
    // a night on hold counts one hour of Monday and one hour of Tuesday
    'Hold time in working hours',
    'resolution',
    ['Mon 2 16:00 paused replied', 'Tue 3 10:00 resumed'],
    'Tue 3 11:00',
    { due: 'Tue 3 12:00', business: '7:00' },
  ],
  [
    // the ticket is on hold from the resolution to the reopening
    'Resolved, and open again',
    'resolution',
    ['Mon 2 12:00 resolved', 'Mon 2 15:00 reopened'],
    'Mon 2 16:00',
    { due: 'Tue 3 13:00', business: '3:00' },
  ],
  [
    // the change from a status of the category Resolved to Closed does not change the agreement
    'Resolved, then closed',
    'resolution',
    ['Mon 2 12:00 resolved', 'Wed 4 12:00 resolved'],
    'Thu 5 10:00',
    { verdict: 'met', stoppedAt: 'Mon 2 12:00', business: '2:00' },
  ],
  [
    // `response_by` before `first_responded_on` is failed, at it is not; what ends at closing is due at closing
    'Done exactly at the due time',
    'resolution',
    ['Mon 2 11:00 paused', 'Tue 3 09:00 resumed', 'Tue 3 16:00 resolved'],
    'Tue 3 17:00',
    { verdict: 'met', due: 'Tue 3 16:00', business: '8:00' },
  ],
  [
    'Another priority',
    'resolution',
    ['Mon 2 12:00 reclassified level low'],
    'Mon 2 13:00',
    { due: 'Thu 5 10:00', business: '3:00' },
  ],
])('%s', (_row, metric, lines, at, expected) => {
  expect(asOf(sla, of(...lines), at, metric)).toMatchObject(expected);
});

test('What differs', () => {
  // In Frappe, hold time after the due moves the due, so a failed ticket is in time again. Here a late clock stays
  // late.
  const lateThenHeld = of('Tue 3 11:00 paused', 'Tue 3 15:00 resumed');
  const expected = { verdict: 'breaching', due: 'Tue 3 10:00', breachedAt: 'Tue 3 10:00' };
  expect(asOf(sla, lateThenHeld, 'Tue 3 15:30', 'resolution')).toMatchObject(expected);
});

// The library cannot express: hold time after the due that moves the due; a single status in which Paused hides Failed.
