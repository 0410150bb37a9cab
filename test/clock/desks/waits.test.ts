import { describe, expect, test } from 'vitest';
import { clockOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * A ticket waits for one reason at a time: pauses when the reason of the wait changes.
 * ── time that counts   ░░ a pause   × the due      All are opened on Mon 2 10:00; eight hours are promised.
 */

const timed = { starts: ['opened'], stops: ['resolved'], reopens: true };
const slaWith = (pauses: object) =>
  slaFor({ cells: { high: { m: { hours: 8 } } }, events: ['approved'], metrics: { m: { ...timed, pauses } } });

describe('a wait whose reason changes', () => {
  const sla = slaWith({ on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] });
  const wall = (...lines: readonly string[]) => clockOf(sla, opened(happened(...lines)), 'Mon 2 16:00', 'm').wall;

  test('to a reason without a pause ends the pause', () => {
    // Mon 10 ── 11 ░pending░ 12 ──on hold── 14 ── 16
    const lines = ['Mon 2 11:00 paused reason:pending', 'Mon 2 12:00 paused reason:hold', 'Mon 2 14:00 resumed'];
    expect(wall(...lines)).toBe('5:00');
  });

  test('is the same as a resume and a pause', () => {
    const lines = ['Mon 2 11:00 paused reason:pending', 'Mon 2 12:00 resumed', 'Mon 2 12:00 paused reason:hold'];
    expect(wall(...lines, 'Mon 2 14:00 resumed')).toBe('5:00');
  });

  test('to a reason with a pause begins the pause', () => {
    // Mon 10 ──on hold from 11── 12 ░pending░ 14 ── 16
    const lines = ['Mon 2 11:00 paused reason:hold', 'Mon 2 12:00 paused reason:pending', 'Mon 2 14:00 resumed'];
    expect(wall(...lines)).toBe('4:00');
  });

  test('to no reason ends the pause', () => {
    expect(wall('Mon 2 11:00 paused reason:pending', 'Mon 2 12:00 paused')).toBe('5:00');
  });

  test('to the same reason changes nothing', () => {
    const same = ['Mon 2 11:00 paused reason:pending', 'Mon 2 12:00 paused reason:pending'];
    expect(wall(...same)).toBe('1:00');
    expect(ignoredOf(sla, opened(happened(...same)), 'Mon 2 16:00')).toEqual([[1, 'alreadyPaused']]);
  });

  test('does not end pauses that no wait began', () => {
    // Mon 10 ░opened░ … 12 ░pending░ 13 on hold: the pause of the opening continues
    const both = slaWith([
      { on: ['opened'], until: ['approved'] },
      { on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] },
    ]);
    const lines = ['Mon 2 12:00 paused reason:pending', 'Mon 2 13:00 paused reason:hold'];
    expect(clockOf(both, opened(happened(...lines)), 'Mon 2 16:00', 'm')).toMatchObject({
      phase: 'paused',
      wall: '0:00',
    });
    const approved = opened(happened(...lines, 'Mon 2 14:00 approved'));
    expect(clockOf(both, approved, 'Mon 2 16:00', 'm')).toMatchObject({ phase: 'running', wall: '2:00' });
  });
});

test('another reason does not end a pause that another event began again', () => {
  // Mon 10 ── 11 ░parts░ 12 ── 13 ░update░ 14 on hold ░: the update began the second pause, not the wait of 11
  const sla = slaWith({ on: [{ event: 'paused', reasons: ['parts'] }, 'updated'], until: ['customerReplied'] });
  const lines = ['Mon 2 11:00 paused reason:parts', 'Mon 2 12:00 customerReplied', 'Mon 2 13:00 updated'];
  const told = opened(happened(...lines, 'Mon 2 14:00 paused reason:hold'));
  expect(clockOf(sla, told, 'Mon 2 15:00', 'm')).toMatchObject({ phase: 'paused', wall: '2:00' });
});

describe('a second wait for the same reason, by somebody else', () => {
  const by = (who: string) => [{ event: 'paused', by: [who] }];
  const twice = opened(happened('Mon 2 11:00 paused reason:parts by:bot', 'Mon 2 12:00 paused reason:parts by:agent'));

  test('begins the pause of a metric with that by', () => {
    const sla = slaWith({ on: by('agent'), until: ['resumed'] });
    expect(clockOf(sla, twice, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'paused', wall: '2:00' });
    expect(ignoredOf(sla, twice, 'Mon 2 14:00')).toEqual([]);
  });

  test('does not end the pause that the first began', () => {
    const sla = slaFor({
      cells: { high: { m: { hours: 8 }, n: { hours: 8 } } },
      metrics: {
        m: { ...timed, pauses: { on: by('bot'), until: ['resumed'] } },
        n: { ...timed, pauses: { on: by('agent'), until: ['resumed'] } },
      },
    });
    expect(clockOf(sla, twice, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'paused', wall: '1:00' });
  });
});
