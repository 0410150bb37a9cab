import { next } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { at, event, sla, ticket } from './desk';

type Metric = 'firstResponse' | 'resolution';

/** When the text of a metric changes next, as local time of São Paulo. */
function nextOf(of: Parameters<typeof ticket>, asOf: string, metric: Metric = 'resolution'): string | undefined {
  const found = next(sla.evaluate(ticket(...of), at(asOf)).metrics[metric], { language: 'en' });
  return found === undefined ? undefined : new Date(found - 3 * 3_600_000).toISOString().slice(5, -1).replace('T', ' ');
}

const OPENED_BEFORE_RECESS: Parameters<typeof ticket> = ['urgent', [], at('12-18 17:00')];

// The resolution of an urgent ticket is due on Tuesday at 10:00 and at risk from 17:24 on Monday; the response by noon.
describe('the next change of a text', () => {
  it.each([
    ['is the next whole minute of what is left', ['urgent'], '11-23 14:30:20', '11-23 14:31:00.000'],
    ['is a minute ahead of a whole minute', ['urgent'], '11-23 14:30', '11-23 14:31:00.000'],
    ['is the threshold', ['urgent'], '11-23 17:23:30', '11-23 17:24:00.000'],
    ['is the closing', ['urgent'], '11-23 11:59:30', '11-23 12:00:00.000'],
    ['is the opening after lunch', ['urgent'], '11-23 12:30', '11-23 13:00:00.000'],
    ['is the opening after a night', ['urgent'], '11-23 19:00', '11-24 09:00:00.000'],
    ['is when an opening is six days ahead', OPENED_BEFORE_RECESS, '12-21 10:00', '12-26 09:00:00.000'],
    ['is then the opening itself', OPENED_BEFORE_RECESS, '12-26 09:00', '01-01 09:00:00.000'],
    ['is a millisecond after the due', ['urgent'], '11-24 10:00', '11-24 10:00:00.001'],
    ['is the next whole minute of what is over', ['urgent'], '11-24 10:20:30', '11-24 10:21:00.000'],
    [
      'is so in a pause that began late',
      ['urgent', [event('paused', '11-24 10:30')]],
      '11-24 11:00:30',
      '11-24 11:01:00.000',
    ],
    ['is the next whole hour of days', ['medium'], '11-23 10:00', '11-23 11:00:00.000'],
    ['is none while a pause moves the due', ['urgent', [event('paused', '11-23 11:00')]], '11-23 14:30', undefined],
    ['is none of what is finished', ['urgent', [event('resolved', '11-23 11:00')]], '11-23 14:30', undefined],
    ['is none of what was cancelled', ['urgent', [event('cancelled', '11-23 11:00')]], '11-23 14:30', undefined],
    ['is none before anything is agreed', ['low'], '11-23 14:30', undefined],
  ] as const)('%s', (_, of, asOf, expected) => {
    expect(nextOf(of as Parameters<typeof ticket>, asOf)).toBe(expected);
  });

  it('of all time does not wait for the desk', () => {
    expect(nextOf(['urgent', [], at('11-23 18:30')], '11-23 19:00:30', 'firstResponse')).toBe('11-23 19:01:00.000');
  });
});
