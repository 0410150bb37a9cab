import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, ignoredOf, nextOf, opened, slaFor } from './desk';

/*
 * Several pauses of one metric, pauses that begin with any event, and waits whose reason changes.
 * ── time that counts   ░░ a pause   × the due      All are opened on Mon 2 10:00; eight hours are promised.
 */

const timed = { starts: ['opened'], stops: ['resolved'], reopens: true };
const slaWith = (pauses: object, more: object = {}) =>
  slaFor({ cells: { high: { m: { hours: 8 } } }, events: ['approved'], metrics: { m: { ...timed, pauses, ...more } } });

describe('a pause from the opening', () => {
  // Mon 10 ░░░ approved 14 ──8 h──× 22
  const sla = slaWith({ on: ['opened'], until: ['approved', 'updated'] });

  test('lasts until the event that ends it', () => {
    expect(clockOf(sla, opened(), 'Thu 5 10:00', 'm')).toMatchObject({
      phase: 'paused',
      verdict: 'onTrack',
      wall: '0:00',
      due: undefined,
      dueIfResumed: 'Thu 5 18:00',
    });
    expect(nextOf(sla, opened(), 'Thu 5 10:00')).toBeUndefined();
  });

  test('moves the due by its length', () => {
    const triaged = opened(happened('Mon 2 14:00 approved'));
    expect(clockOf(sla, triaged, 'Mon 2 15:00', 'm')).toMatchObject({
      phase: 'running',
      startedAt: 'Mon 2 10:00',
      originalDue: 'Mon 2 18:00',
      due: 'Mon 2 22:00',
      wall: '1:00',
    });
  });
});

describe('a pause while a ticket is resolved', () => {
  // Only a reply stops the clock: Mon 10 ── 12 ░resolved░ 15 (reopened) ──6 h──× 21
  const sla = slaFor({
    cells: { high: { reply: { hours: 8 } } },
    metrics: {
      reply: { starts: ['opened'], stops: ['responded'], pauses: { on: ['resolved'], until: ['reopened'] } },
    },
  });

  test('begins at the resolution', () => {
    const resolved = opened(happened('Mon 2 12:00 resolved'));
    expect(clockOf(sla, resolved, 'Fri 6 10:00', 'reply')).toMatchObject({
      phase: 'paused',
      wall: '2:00',
      late: false,
    });
  });

  test('ends at the reopening', () => {
    const reopened = opened(happened('Mon 2 12:00 resolved', 'Mon 2 15:00 reopened'));
    expect(clockOf(sla, reopened, 'Mon 2 16:00', 'reply')).toMatchObject({
      phase: 'running',
      due: 'Mon 2 21:00',
      wall: '3:00',
    });
  });

  test('is not ended by a second resolution', () => {
    const twice = opened(happened('Mon 2 12:00 resolved', 'Mon 2 13:00 resolved'));
    expect(clockOf(sla, twice, 'Mon 2 20:00', 'reply')).toMatchObject({ phase: 'paused', wall: '2:00' });
    expect(ignoredOf(sla, twice, 'Mon 2 20:00')).toEqual([[1, 'alreadyResolved']]);
  });
});

describe('two pauses of one metric', () => {
  const sla = slaWith([
    { on: ['responded'], until: ['customerReplied'] },
    { on: ['paused'], until: ['resumed'] },
  ]);

  test('pause the clock until both have ended', () => {
    // Mon 10 ── 11 ░answered░ 12 ░░and a vendor░░ 13 ░answered░ 15 ──7 h──× 22
    const lines = ['Mon 2 11:00 responded', 'Mon 2 12:00 paused reason:vendor', 'Mon 2 13:00 resumed'];
    const waiting = opened(happened(...lines));
    expect(clockOf(sla, waiting, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'paused', wall: '1:00' });
    const back = opened(happened(...lines, 'Mon 2 15:00 customerReplied'));
    expect(clockOf(sla, back, 'Mon 2 16:00', 'm')).toMatchObject({
      phase: 'running',
      due: 'Mon 2 22:00',
      wall: '2:00',
    });
  });

  test('are one pause if the second begins before the first ends', () => {
    // Mon 10 ── 11 ░░ 12 ░░ 14 ──7 h──× 21
    const relay = opened(
      happened('Mon 2 11:00 responded', 'Mon 2 12:00 paused', 'Mon 2 12:00 customerReplied', 'Mon 2 14:00 resumed'),
    );
    expect(clockOf(sla, relay, 'Mon 2 15:00', 'm')).toMatchObject({ due: 'Mon 2 21:00', wall: '2:00' });
  });

  test('are ended only by their own events', () => {
    // Mon 10 ── 11 ░░: a resume is not a reply
    const waiting = opened(happened('Mon 2 11:00 responded', 'Mon 2 12:00 resumed'));
    expect(clockOf(sla, waiting, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'paused', wall: '1:00' });
    expect(ignoredOf(sla, waiting, 'Mon 2 14:00')).toEqual([[1, 'notPaused']]);
  });

  test('both end at a resolution', () => {
    // Mon 10 ── 11 ░░ 12 ░░ 13 ◆ … 14 ──…: it runs after the reopening
    const resolved = opened(
      happened('Mon 2 11:00 responded', 'Mon 2 12:00 paused', 'Mon 2 13:00 resolved', 'Mon 2 14:00 reopened'),
    );
    expect(clockOf(sla, resolved, 'Mon 2 15:00', 'm')).toMatchObject({
      phase: 'running',
      due: 'Mon 2 21:00',
      wall: '2:00',
    });
  });
});

describe('one event type that begins and ends a pause', () => {
  // Each update begins or ends the pause: Mon 10 ── 11 ░░ 13 ── 14 ░░
  const sla = slaWith({ on: ['updated'], until: ['updated'] });
  const turned = opened(happened('Mon 2 11:00 updated', 'Mon 2 13:00 updated', 'Mon 2 14:00 updated'));
  test.each([
    ['Mon 2 12:00', 'paused', '1:00'],
    ['Mon 2 13:30', 'running', '1:30'],
    ['Mon 2 15:00', 'paused', '2:00'],
  ])('alternately begins and ends it: as of %s', (at, phase, wall) => {
    expect(clockOf(sla, turned, at, 'm')).toMatchObject({ phase, wall });
  });
});

describe('a clock that starts during a pause', () => {
  const sla = slaFor({
    cells: { high: { work: { hours: 2 } } },
    events: ['assigned'],
    metrics: {
      work: { starts: ['assigned'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
    },
  });

  test('starts paused', () => {
    // paused 11 ░░ assigned 12 ░░ 14 ──2 h──× 16
    const waiting = happened('Mon 2 11:00 paused', 'Mon 2 12:00 assigned');
    expect(clockOf(sla, opened(waiting), 'Mon 2 13:00', 'work')).toMatchObject({
      phase: 'paused',
      startedAt: 'Mon 2 12:00',
      wall: '0:00',
      dueIfResumed: 'Mon 2 15:00',
    });
    const resumed = opened([...waiting, ...happened('Mon 2 14:00 resumed')]);
    expect(clockOf(sla, resumed, 'Mon 2 15:00', 'work')).toMatchObject({ due: 'Mon 2 16:00', wall: '1:00' });
  });

  test('is not affected by a pause that is over', () => {
    const later = opened(happened('Mon 2 11:00 paused', 'Mon 2 11:30 resumed', 'Mon 2 12:00 assigned'));
    expect(clockOf(sla, later, 'Mon 2 13:00', 'work')).toMatchObject({ phase: 'running', due: 'Mon 2 14:00' });
  });
});

test('a start and a pause at one event: the clock starts paused', () => {
  // the response starts the clock of the customer and pauses it until the vendor has answered
  const sla = slaFor({
    cells: { high: { m: { hours: 2 } } },
    metrics: { m: { starts: ['responded'], stops: ['resolved'], pauses: { on: ['responded'], until: ['updated'] } } },
  });
  const asked = opened(happened('Mon 2 11:00 responded', 'Mon 2 13:00 updated'));
  expect(clockOf(sla, asked, 'Mon 2 12:00', 'm')).toMatchObject({ phase: 'paused', wall: '0:00' });
  expect(clockOf(sla, asked, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'running', due: 'Mon 2 15:00', wall: '1:00' });
});

test('a resume ends a pause that no wait began', () => {
  // Mon 10 ── 11 ░░ 12 ──: the pause began with an update
  const sla = slaWith({ on: ['updated'], until: ['resumed'] });
  const resumed = opened(happened('Mon 2 11:00 updated', 'Mon 2 12:00 resumed'));
  expect(clockOf(sla, resumed, 'Mon 2 14:00', 'm')).toMatchObject({ phase: 'running', wall: '3:00' });
  expect(ignoredOf(sla, resumed, 'Mon 2 14:00')).toEqual([]);
});

test('a pause with by applies only to that by', () => {
  const sla = slaWith({ on: [{ event: 'paused', by: ['agent'] }], until: [{ event: 'resumed', by: ['agent'] }] });
  const by = (who: string, end: string) =>
    cyclesOf(
      sla,
      opened(happened(`Mon 2 11:00 paused by:${who}`, `Mon 2 12:00 resumed by:${end}`)),
      'Mon 2 14:00',
      'm',
    )[0]?.wall;
  // four hours: less the hour from 11 to 12; less nothing; less all time from 11, because the bot does not end the
  // pause
  expect([by('agent', 'agent'), by('bot', 'agent'), by('agent', 'bot')]).toEqual(['3:00', '4:00', '1:00']);
});

test('the explanation shows the reason of a pause', () => {
  // Mon 10 ── 11 ░vendor░ 12 ░customer░ 13 ──
  const sla = slaWith({ on: ['paused'], until: ['resumed'] });
  const waited = opened(
    happened('Mon 2 11:00 paused reason:vendor', 'Mon 2 12:00 paused reason:customer', 'Mon 2 13:00 resumed'),
  );
  const segments = sla.explain(waited, 'm', on('Mon 2 14:00'))?.segments ?? [];
  expect(segments.map(({ reason, names, counted }) => [reason, ...names, counted.as('hours')])).toEqual([
    ['counted', 1],
    ['paused', 'vendor', 0],
    ['paused', 'customer', 0],
    ['counted', 1],
  ]);
});
