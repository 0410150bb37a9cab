import type { VendorClock } from 'prazo';
import { describe, expect, test } from 'vitest';
import { at, keysIn, slaOf, ticket } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

const sla = slaOf();
const tolerance = 'PT0S';

describe('rounded values', () => {
  const seconds = (opened: string) => ticket(`16 10:00:${opened}`);

  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ['20 s, rounded down', '20', '17 10:00:00', ['roundedDown', 'rounded'], ['roundedUp']],
    ['20 s, rounded up', '20', '17 10:01:00', ['roundedUp'], ['roundedDown', 'rounded']],
    ['40 s, rounded down', '40', '17 10:00:00', ['roundedDown'], ['roundedUp', 'rounded']],
    ['40 s, rounded up', '40', '17 10:01:00', ['roundedUp', 'rounded'], ['roundedDown']],
  ])('%s', (_, opened, theirs, listed, unlisted) => {
    const keys = keysIn({ ticket: seconds(opened), theirs: at(theirs), tolerance });
    expect(keys).toEqual(expect.arrayContaining([...listed]));
    expect(keys.filter((key) => unlisted.includes(key))).toEqual([]);
  });

  test('of an amount', () => {
    // From 10:00:20 to 11:00 are 59 min 40 s.
    const theirs = { elapsed: { business: 'PT59M' } };
    expect(keysIn({ ticket: seconds('20'), theirs, asOf: at('16 11:00'), tolerance })).toContain('roundedDown');
  });

  test('values that are not there, and flags | are not rounded', () => {
    const clocks: readonly Partial<VendorClock>[] = [
      { due: at('17 10:00:00') },
      { breachedAt: null, stoppedAt: null, paused: false, breached: false },
    ];
    const cases = [{ ticket: seconds('20'), clocks: clocks.map((clock) => ({ metric: 'resolution', ...clock })) }];
    const report = sla.compareAll(cases as never, at('16 12:00'), { tolerance });
    expect(report.hints.find(({ key }) => key === 'roundedDown')).toMatchObject({ explains: 1, agreement: 1 });
  });
});

describe('the due of a paused clock', () => {
  const paused = ticket('16 10:00', {}, ['paused', '16 11:00']);
  const asOf = at('16 15:00');

  test.each([
    ['dueWhilePaused', '17 10:00'],
    ['dueIfResumed', '17 14:00'],
  ])('%s | changes no other value', (kind, due) => {
    const clocks = [
      { due: at(due) },
      { lastDue: at('17 10:00'), originalDue: at('17 10:00'), breachedAt: null, paused: true, breached: false },
    ];
    const cases = [{ ticket: paused, clocks: clocks.map((clock) => ({ metric: 'resolution', ...clock })) }];
    const { hints } = sla.compareAll(cases as never, asOf);
    expect(hints.find(({ key }) => key === kind)).toMatchObject({ explains: 1, agreement: 1 });
  });

  test('of a running clock | no hint about pauses', () => {
    const keys = keysIn({ ticket: ticket('16 10:00'), theirs: at('17 14:00'), asOf });
    expect(keys.filter((key) => ['dueWhilePaused', 'dueIfResumed'].includes(key))).toEqual([]);
  });
});

describe('no due', () => {
  test('of a clock that has ended | noDueOnceEnded', () => {
    const ended = ticket('16 10:00', {}, ['resolved', '16 11:00']);
    expect(keysIn({ ticket: ended, theirs: null })).toContain('noDueOnceEnded');
  });

  test('of a clock that runs | not noDueOnceEnded', () => {
    expect(keysIn({ ticket: ticket('16 10:00'), theirs: null, asOf: at('16 11:00') })).not.toContain('noDueOnceEnded');
  });

  test('once ended | running clocks keep their due', () => {
    const due = { metric: 'resolution', due: null };
    const cases = [
      { ticket: ticket('16 10:00', {}, ['resolved', '16 11:00']), clocks: [due] },
      { ticket: ticket('16 10:00'), clocks: [{ ...due, due: at('17 10:00') }] },
    ];
    const { hints } = sla.compareAll(cases as never, at('16 12:00'));
    expect(hints.find(({ key }) => key === 'noDueOnceEnded')).toMatchObject({ explains: 1, agreement: 1 });
  });
});

describe('an instant outside business hours', () => {
  test.each(['due', 'lastDue', 'originalDue', 'breachedAt'])('%s | nextOpening', (field) => {
    // 8 h from 9:00 end at 18:00; the desk opens on Tuesday at 9:00.
    const keys = keysIn({ ticket: ticket('16 09:00'), theirs: { [field]: at('17 09:00') } });
    expect(keys).toContain('nextOpening');
  });

  test('stoppedAt | stays the instant of the event', () => {
    const resolved = ticket('16 10:00', {}, ['resolved', '16 20:00']);
    expect(keysIn({ ticket: resolved, theirs: { stoppedAt: at('17 09:00') } })).not.toContain('nextOpening');
  });
});
