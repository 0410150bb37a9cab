import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { readAgreedTarget } from '../../src/catalog/read-target';
import { UNITS } from '../../src/catalog/target';
import { complaints } from './issues';

const NAMED = UNITS.map((unit) => `{ ${unit} }`).join(', ');

describe('an agreed target', () => {
  it.each([{ hours: 2 }, { businessDays: 3, by: '18:00' }])('may be %j', (target) => {
    expect(readAgreedTarget(target)).toEqual(target);
  });

  it.each([
    '2026-11-23T16:40:00-03:00',
    new Date('2026-11-23T19:40:00Z'),
    DateTime.fromISO('2026-11-23T16:40:00-03:00', { setZone: true }),
    Date.UTC(2026, 10, 23, 19, 40),
    { epochMilliseconds: Date.UTC(2026, 10, 23, 19, 40) },
  ])('may be a fixed instant, %s', (due) => {
    const target = readAgreedTarget({ due });
    expect(target).toEqual({ due: '2026-11-23T19:40:00.000Z' });
    expect(Object.isFrozen(target)).toBe(true);
  });

  it('cannot be "agreed", or an instant with a unit', () => {
    expect(complaints(readAgreedTarget, 'agreed')).toEqual([` invalidTarget: one of ${NAMED}, { due }, "agreed"`]);
    expect(complaints(readAgreedTarget, { due: 0, hours: 1, by: '12:00' })).toEqual([
      'hours unknownKey: an option of due: calendar, roll, 1',
      'by unknownKey: an option of due: calendar, roll, "12:00"',
    ]);
  });

  it('may have roll and a calendar', () => {
    expect(readAgreedTarget({ due: 0, roll: 'nearest', calendar: 'x' })).toEqual({
      due: '1970-01-01T00:00:00.000Z',
      roll: 'nearest',
      calendar: 'x',
    });
    expect(readAgreedTarget({ due: 0, roll: undefined, hours: undefined })).toEqual({
      due: '1970-01-01T00:00:00.000Z',
    });
    expect(complaints(readAgreedTarget, { roll: 'none', calendar: '', due: 'soon' })).toEqual([
      'roll unknownValue: one of "following", "preceding", "nearest", "none"',
      'calendar wrongType: the name of a calendar, ""',
      expect.stringMatching(/^due invalidInstant: .+, "soon"$/),
    ]);
  });

  it('is an amount if due is undefined', () => {
    expect(readAgreedTarget({ due: undefined, hours: 1 })).toEqual({ hours: 1 });
    expect(complaints(readAgreedTarget, { due: null })).toEqual([expect.stringMatching(/^due invalidInstant: /)]);
  });

  it('must be an instant with an offset', () => {
    expect(complaints(readAgreedTarget, { due: '2026-11-23' })).toEqual([
      expect.stringMatching(/^due invalidInstant: .+, "2026-11-23"$/),
    ]);
  });
});
