import { type Catalog, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { labels } from '../catalog/sample';
import type { AnyTicket } from '../ticket/any';
import { asOf, log, on, slaWith, type Telling, ticket, told } from '../ticket/week';

// ── time that counts   ○ a message of the customer   ● an answer   × the due      All are opened on Mon 2 10:00.

const answers = defineCatalog({
  id: 'answers',
  levels: { high: { labels }, low: { labels } },
  categories: {
    all: {
      labels,
      targets: {
        high: { firstResponse: { hours: 2 }, nextResponse: { hours: 2 }, periodicUpdate: { businessHours: 4 } },
        low: { firstResponse: { hours: 8 }, nextResponse: { hours: 8 }, periodicUpdate: 'agreed' },
      },
    },
  },
}) as Catalog;
const sla = slaWith({}, answers);

const of = (...lines: readonly string[]) => ticket('all high', log(...lines));
const cyclesOf = (metric: string, tickets: AnyTicket, at: string) =>
  sla.status(tickets, on(at)).metrics[metric]?.cycles.map(told);

type Row = readonly [situation: string, events: readonly string[], at: string, expected: Telling];

describe('the first response', () => {
  test.each<Row>([
    [
      'is the first of two',
      ['Mon 2 11:00 responded', 'Mon 2 13:00 responded'],
      'Mon 2 14:00',
      { verdict: 'met', stoppedAt: 'Mon 2 11:00' },
    ],
    [
      'is the resolution if nobody replied',
      ['Mon 2 11:00 resolved'],
      'Mon 2 14:00',
      { verdict: 'met', stoppedAt: 'Mon 2 11:00' },
    ],
    [
      'is late if the resolution is after the due',
      ['Mon 2 13:00 resolved'],
      'Mon 2 14:00',
      { verdict: 'breached', stoppedAt: 'Mon 2 13:00' },
    ],
    [
      'does not pause',
      ['Mon 2 11:00 paused'],
      'Mon 2 13:00',
      { phase: 'running', verdict: 'breaching', due: 'Mon 2 12:00' },
    ],
    [
      'is not stopped by a message of the customer',
      ['Mon 2 11:00 customerReplied'],
      'Mon 2 11:30',
      { phase: 'running' },
    ],
    ['is not an update', ['Mon 2 11:00 updated'], 'Mon 2 11:30', { phase: 'running' }],
  ])('%s', (_situation, events, at, expected) => {
    expect(asOf(sla, of(...events), at, 'firstResponse')).toMatchObject(expected);
  });
});

describe('the next response', () => {
  test('does not start before the customer writes', () => {
    expect(asOf(sla, of(), 'Mon 2 12:00', 'nextResponse')).toMatchObject({
      phase: 'notStarted',
      verdict: 'onTrack',
      target: { hours: 2 },
      startedAt: undefined,
      due: undefined,
      wall: '0:00',
    });
  });

  test.each<Row>([
    // ● 10:30 ○ 11 ──○ 12 ──× 13
    [
      'counts from the oldest message that is unanswered',
      ['Mon 2 10:30 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 12:00 customerReplied'],
      'Mon 2 12:30',
      { startedAt: 'Mon 2 11:00', due: 'Mon 2 13:00' },
    ],
    // ○ 11, a message before the first answer ● 12   ○ 14 ──× 16
    [
      'starts again at the next message',
      ['Mon 2 11:00 customerReplied', 'Mon 2 12:00 responded', 'Mon 2 14:00 customerReplied'],
      'Mon 2 15:00',
      { startedAt: 'Mon 2 14:00', due: 'Mon 2 16:00', wall: '1:00' },
    ],
    [
      'is met by an answer in the same minute, listed after it',
      ['Mon 2 10:30 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 11:00 responded'],
      'Mon 2 15:00',
      { phase: 'stopped', verdict: 'met', wall: '0:00' },
    ],
    [
      'is awaited by a message in the same minute, listed after the answer',
      ['Mon 2 11:00 responded', 'Mon 2 11:00 customerReplied'],
      'Mon 2 12:00',
      { phase: 'running', startedAt: 'Mon 2 11:00', due: 'Mon 2 13:00' },
    ],
    [
      'is met by the resolution',
      ['Mon 2 10:30 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 12:00 resolved'],
      'Mon 2 15:00',
      { verdict: 'met', stoppedAt: 'Mon 2 12:00' },
    ],
    [
      'does not start at a message after the resolution',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied'],
      'Mon 2 15:00',
      { phase: 'notStarted' },
    ],
    [
      'starts at a message after a reopening',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 reopened', 'Mon 2 13:00 customerReplied'],
      'Mon 2 15:00',
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 15:00' },
    ],
    // 12 (resolved) ○ 13   14 (reopened) ──× 15
    [
      'starts after a reopening from the message written while the ticket was resolved',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied', 'Mon 2 13:30 customerReplied', 'Mon 2 14:00 reopened'],
      'Mon 2 14:30',
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 15:00' },
    ],
    [
      'the same for events of one minute',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied', 'Mon 2 13:00 reopened'],
      'Mon 2 14:00',
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 15:00' },
    ],
    [
      'does not start after a reopening if the message was answered',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied', 'Mon 2 13:30 responded', 'Mon 2 14:00 reopened'],
      'Mon 2 14:30',
      { phase: 'notStarted' },
    ],
    // a resolved ticket cannot be resolved again
    [
      'is not affected by a second resolution',
      ['Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied', 'Mon 2 13:30 resolved', 'Mon 2 14:00 reopened'],
      'Mon 2 14:30',
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 15:00' },
    ],
    [
      'follows a change of level',
      ['Mon 2 10:30 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 12:00 reclassified level low'],
      'Mon 2 14:00',
      { due: 'Mon 2 19:00', target: { hours: 8 } },
    ],
  ])('%s', (_situation, events, at, expected) => {
    expect(asOf(sla, of(...events), at, 'nextResponse')).toMatchObject(expected);
  });

  test('keeps the results of earlier cycles', () => {
    const busy = of(
      'Mon 2 10:30 responded',
      'Mon 2 11:00 customerReplied',
      'Mon 2 12:00 responded',
      'Mon 2 13:00 customerReplied',
      'Mon 2 16:00 responded',
      'Mon 2 17:00 customerReplied',
    );
    expect(cyclesOf('nextResponse', busy, 'Mon 2 18:00')).toMatchObject([
      { startedAt: 'Mon 2 11:00', stoppedAt: 'Mon 2 12:00', verdict: 'met' },
      { startedAt: 'Mon 2 13:00', stoppedAt: 'Mon 2 16:00', verdict: 'breached', breachedAt: 'Mon 2 15:00' },
    ]);
    expect(sla.status(busy, on('Mon 2 18:00')).metrics.nextResponse).toMatchObject({ cycle: 3, verdict: 'onTrack' });
  });
});

describe('the response time of the customer', () => {
  // A metric of the catalog that starts at the events that stop the others.
  const promises = defineCatalog({
    id: 'theirs',
    levels: { high: { labels } },
    categories: { all: { labels, targets: { high: { theirs: { hours: 2 } } } } },
    metrics: { theirs: { labels, starts: ['responded'], stops: ['customerReplied', 'resolved'], repeats: true } },
  }) as Catalog;
  test.each<Row>([
    [
      'ends with the reply',
      ['Mon 2 11:00 responded', 'Mon 2 12:00 customerReplied'],
      'Mon 2 14:00',
      { verdict: 'met', wall: '1:00' },
    ],
    [
      'the same in one minute if the reply is listed after the answer',
      ['Mon 2 11:00 responded', 'Mon 2 11:00 customerReplied'],
      'Mon 2 14:00',
      { phase: 'stopped', verdict: 'met', wall: '0:00' },
    ],
    [
      'has just started if the answer is listed after the reply',
      ['Mon 2 11:00 customerReplied', 'Mon 2 11:00 responded'],
      'Mon 2 14:00',
      { phase: 'running', verdict: 'breaching', due: 'Mon 2 13:00' },
    ],
  ])('%s', (_situation, events, at, expected) => {
    expect(asOf(slaWith({}, promises), of(...events), at, 'theirs')).toMatchObject(expected);
  });
});

describe('the periodic update', () => {
  test.each<Row>([
    ['does not start before the first update', [], 'Mon 2 12:00', { phase: 'notStarted' }],
    // ● 11 ──× 15
    [
      'is due after an answer',
      ['Mon 2 11:00 responded'],
      'Mon 2 12:00',
      { startedAt: 'Mon 2 11:00', due: 'Mon 2 15:00' },
    ],
    // ● 11 ── 14 ──3 h── 17 │ Tue 9 ──1 h──× 10
    [
      'starts again after each update',
      ['Mon 2 11:00 responded', 'Mon 2 14:00 updated'],
      'Mon 2 18:00',
      { phase: 'offHours', startedAt: 'Mon 2 14:00', due: 'Tue 3 10:00', business: '3:00' },
    ],
    [
      'runs until the resolution',
      ['Mon 2 11:00 responded', 'Mon 2 12:00 resolved'],
      'Tue 3 18:00',
      { phase: 'stopped', verdict: 'met' },
    ],
    // 12 (resolved) ● 13   14 (reopened) ──× Tue 3 09:00
    [
      'starts after a reopening from an update given while the ticket was resolved',
      ['Mon 2 12:00 resolved', 'Mon 2 12:30 updated', 'Mon 2 13:00 updated', 'Mon 2 14:00 reopened'],
      'Mon 2 15:00',
      { phase: 'running', startedAt: 'Mon 2 13:00', due: 'Mon 2 17:00' },
    ],
    [
      'ends with the resolution: no update is awaited',
      ['Mon 2 11:00 responded', 'Mon 2 12:00 resolved', 'Mon 2 13:00 updated'],
      'Tue 3 18:00',
      { phase: 'stopped', stoppedAt: 'Mon 2 12:00' },
    ],
  ])('%s', (_situation, events, at, expected) => {
    expect(asOf(sla, of(...events), at, 'periodicUpdate')).toMatchObject(expected);
  });

  test('is judged from one update to the next', () => {
    const kept = of('Mon 2 11:00 responded', 'Mon 2 16:00 updated', 'Tue 3 09:30 updated');
    expect(cyclesOf('periodicUpdate', kept, 'Tue 3 10:00')).toMatchObject([
      { startedAt: 'Mon 2 11:00', stoppedAt: 'Mon 2 16:00', verdict: 'breached', due: 'Mon 2 15:00' },
      { startedAt: 'Mon 2 16:00', stoppedAt: 'Tue 3 09:30', verdict: 'met', due: 'Tue 3 12:00' },
    ]);
  });

  test('may be agreed before it starts', () => {
    const agreed = { type: 'agreed', at: on('Mon 2 10:30'), metric: 'periodicUpdate', target: { hours: 3 } } as const;
    const low = ticket('all low', [agreed, ...log('Mon 2 11:00 responded')]);
    expect(asOf(sla, low, 'Mon 2 12:00', 'periodicUpdate')).toMatchObject({ target: { hours: 3 }, due: 'Mon 2 14:00' });
    expect(sla.status(low, on('Mon 2 12:00')).ignored).toEqual([]);
  });
});

describe('events that change nothing', () => {
  const ignoredIn = (promises: Catalog | undefined, ...lines: readonly string[]) =>
    slaWith({}, promises).status(ticket(promises ? 'all high' : 'elapsed high', log(...lines)), on('Fri 27 10:00'))
      .ignored;

  test('a second response is ignored if none is awaited', () => {
    expect(ignoredIn(undefined, 'Mon 2 11:00 responded', 'Mon 2 13:00 responded')).toEqual([
      { index: 1, type: 'responded', reason: 'alreadyResponded' },
    ]);
  });

  test('a response to a customer, or a response that counts as an update, is not ignored', () => {
    expect(
      ignoredIn(undefined, 'Mon 2 11:00 responded', 'Mon 2 12:00 customerReplied', 'Mon 2 13:00 responded'),
    ).toEqual([]);
    expect(ignoredIn(answers, 'Mon 2 11:00 responded', 'Mon 2 13:00 responded')).toEqual([]);
  });
});
