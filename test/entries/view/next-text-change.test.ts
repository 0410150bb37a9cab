import { nextTextChange } from 'prazo/view';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../src/input/units';
import { at, event, sla, ticket } from './desk';

type Metric = 'firstResponse' | 'resolution';

/** Returns when the text of a metric next changes, in local time of São Paulo. */
function nextOf(args: Parameters<typeof ticket>, asOf: string, metric: Metric = 'resolution'): string | undefined {
  const found = nextTextChange(sla.evaluate(ticket(...args), at(asOf)).metrics[metric], { language: 'en' });
  return found === undefined ? undefined : new Date(found - 3 * HOUR_MS).toISOString().slice(5, -1).replace('T', ' ');
}

const OPENED_BEFORE_RECESS: Parameters<typeof ticket> = ['urgent', [], at('12-18 17:00')];

// The resolution of an urgent ticket is due on Tuesday at 10:00 and at risk from Monday 17:24; its first response is due at noon.
describe('nextTextChange', () => {
  it.each([
    ['time left with seconds | the next whole minute', ['urgent'], '11-23 14:30:20', '11-23 14:31:00.000'],
    ['a whole minute left | one minute later', ['urgent'], '11-23 14:30', '11-23 14:31:00.000'],
    ['shortly before a threshold | the threshold', ['urgent'], '11-23 17:23:30', '11-23 17:24:00.000'],
    ['shortly before the closing | the closing', ['urgent'], '11-23 11:59:30', '11-23 12:00:00.000'],
    ['at lunch | the opening after it', ['urgent'], '11-23 12:30', '11-23 13:00:00.000'],
    ['at night | the opening in the morning', ['urgent'], '11-23 19:00', '11-24 09:00:00.000'],
    [
      'an opening in more than six days | when it is six days ahead',
      OPENED_BEFORE_RECESS,
      '12-21 10:00',
      '12-26 09:00:00.000',
    ],
    ['an opening in six days | the opening', OPENED_BEFORE_RECESS, '12-26 09:00', '01-01 09:00:00.000'],
    ['at the due time | a millisecond later', ['urgent'], '11-24 10:00', '11-24 10:00:00.001'],
    ['overdue | the next whole minute', ['urgent'], '11-24 10:20:30', '11-24 10:21:00.000'],
    [
      'paused while late | the next whole minute',
      ['urgent', [event('paused', '11-24 10:30')]],
      '11-24 11:00:30',
      '11-24 11:01:00.000',
    ],
    ['more than a day left | the next whole hour', ['medium'], '11-23 10:00', '11-23 11:00:00.000'],
    [
      'a pause that moves the due time | undefined',
      ['urgent', [event('paused', '11-23 11:00')]],
      '11-23 14:30',
      undefined,
    ],
    ['resolved | undefined', ['urgent', [event('resolved', '11-23 11:00')]], '11-23 14:30', undefined],
    ['cancelled | undefined', ['urgent', [event('cancelled', '11-23 11:00')]], '11-23 14:30', undefined],
    ['a target to be agreed | undefined', ['low'], '11-23 14:30', undefined],
  ] as const)('%s', (_, args, asOf, expected) => {
    expect(nextOf(args as Parameters<typeof ticket>, asOf)).toBe(expected);
  });

  it('an elapsed target at night | the next whole minute', () => {
    expect(nextOf(['urgent', [], at('11-23 18:30')], '11-23 19:00:30', 'firstResponse')).toBe('11-23 19:01:00.000');
  });
});
