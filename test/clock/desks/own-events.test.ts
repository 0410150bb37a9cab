import { parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { clockOf, cyclesOf, definitionOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Metrics between events of the catalog, and triggers with a reason, `by`, or a tier.
 * ── time that counts   × the due      All are opened on Mon 2 10:00; the desk never closes.
 */

describe('events of the catalog', () => {
  const sla = slaFor({
    cells: { high: { timeToOwn: { hours: 1 }, handling: { hours: 4 } } },
    events: ['assigned', 'approved'],
    metrics: {
      timeToOwn: { starts: ['opened'], stops: ['assigned', 'resolved'] },
      handling: { starts: ['approved'], stops: ['resolved'] },
    },
  });

  test('stop a clock', () => {
    // Mon 10 ──0:45── 10:45 ──× 11
    const owned = opened(happened('Mon 2 10:45 assigned by:dispatcher'));
    expect(clockOf(sla, owned, 'Mon 2 12:00', 'timeToOwn')).toMatchObject({
      verdict: 'met',
      stoppedAt: 'Mon 2 10:45',
      wall: '0:45',
    });
  });

  test('start a clock', () => {
    // Mon 10 │ approved 13 ──4 h──× 17
    const approved = opened(happened('Mon 2 13:00 approved'));
    expect(clockOf(sla, approved, 'Mon 2 12:00', 'handling')).toMatchObject({ phase: 'notStarted', due: undefined });
    expect(clockOf(sla, approved, 'Mon 2 14:00', 'handling')).toMatchObject({
      startedAt: 'Mon 2 13:00',
      due: 'Mon 2 17:00',
      wall: '1:00',
    });
  });

  test('do not change a metric that does not name them', () => {
    const busy = opened(happened('Mon 2 10:30 updated', 'Mon 2 10:40 approved', 'Mon 2 10:50 responded'));
    expect(clockOf(sla, busy, 'Mon 2 11:30', 'timeToOwn')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 11:00' });
  });

  test('do not change a cancelled ticket', () => {
    const gone = opened(happened('Mon 2 10:30 cancelled', 'Mon 2 10:45 assigned'));
    expect(ignoredOf(sla, gone, 'Mon 2 12:00')).toEqual([[1, 'afterCancellation']]);
    expect(clockOf(sla, gone, 'Mon 2 12:00', 'timeToOwn')).toMatchObject({ phase: 'cancelled', verdict: 'notJudged' });
  });
});

describe('a start for a reason', () => {
  // A ticket is closed after five hours of silence, but only if the customer is silent.
  const sla = slaFor({
    cells: { high: { silence: { hours: 5 } } },
    metrics: {
      silence: {
        starts: [{ event: 'paused', reasons: ['customer', 'requester'] }],
        stops: ['resumed', 'customerReplied', 'resolved'],
        repeats: true,
      },
    },
  });

  test.each([
    ['that is listed', 'customer', { phase: 'running', startedAt: 'Mon 2 11:00', due: 'Mon 2 16:00' }],
    ['that is also listed', 'requester', { phase: 'running', startedAt: 'Mon 2 11:00' }],
    ['that is not listed', 'vendor', { phase: 'notStarted', startedAt: undefined }],
  ])('%s', (_which, reason, expected) => {
    const waiting = opened(happened(`Mon 2 11:00 paused reason:${reason}`));
    expect(clockOf(sla, waiting, 'Mon 2 12:00', 'silence')).toMatchObject(expected);
  });

  test('does not start the clock at an event without a reason', () => {
    expect(clockOf(sla, opened(happened('Mon 2 11:00 paused')), 'Mon 2 12:00', 'silence').phase).toBe('notStarted');
  });

  test('starts the clock when the reason of the wait changes to it', () => {
    // vendor 11 ░ customer 13 ──5 h──× 18
    const waiting = opened(happened('Mon 2 11:00 paused reason:vendor', 'Mon 2 13:00 paused reason:customer'));
    expect(clockOf(sla, waiting, 'Mon 2 14:00', 'silence')).toMatchObject({
      startedAt: 'Mon 2 13:00',
      due: 'Mon 2 18:00',
    });
  });
});

describe('a stop with by', () => {
  // A receipt by a bot is not a response.
  const sla = slaFor({
    cells: { high: { human: { hours: 1 } } },
    metrics: { human: { starts: ['opened'], stops: [{ event: 'responded', by: ['agent'] }, 'resolved'] } },
  });

  test.each([
    ['who is named', ['Mon 2 10:30 responded by:agent'], { verdict: 'met', stoppedAt: 'Mon 2 10:30' }],
    ['who is not named', ['Mon 2 10:01 responded by:bot'], { phase: 'running', verdict: 'atRisk' }],
    ['unknown', ['Mon 2 10:01 responded'], { phase: 'running', verdict: 'atRisk' }],
    [
      'after an event by somebody else',
      ['Mon 2 10:01 responded by:bot', 'Mon 2 10:30 responded by:agent'],
      { verdict: 'met', stoppedAt: 'Mon 2 10:30' },
    ],
    ['without `by` by any event', ['Mon 2 10:40 resolved by:bot'], { verdict: 'met', stoppedAt: 'Mon 2 10:40' }],
  ])('%s', (_who, events, expected) => {
    expect(clockOf(sla, opened(happened(...events)), 'Mon 2 10:50', 'human')).toMatchObject(expected);
  });

  test('a trigger without conditions is the same as the event type, also for the opening', () => {
    const plain = slaFor({
      cells: { high: { m: { hours: 4 } } },
      metrics: { m: { starts: [{ event: 'opened' }], stops: [{ event: 'responded' }] } },
    });
    const answered = opened(happened('Mon 2 12:00 responded by:bot'));
    expect(clockOf(plain, answered, 'Mon 2 13:00', 'm')).toMatchObject({
      startedAt: 'Mon 2 10:00',
      verdict: 'met',
      wall: '2:00',
    });
  });

  test('a trigger with a reason and by needs both', () => {
    const both = slaFor({
      cells: { high: { call: { hours: 1 } } },
      metrics: {
        call: { starts: ['opened'], stops: [{ event: 'updated', reasons: ['phone'], by: ['agent', 'lead'] }] },
      },
    });
    const phase = (words: string) =>
      clockOf(both, opened(happened(`Mon 2 10:30 updated ${words}`)), 'Mon 2 10:40', 'call').phase;
    expect(
      ['reason:phone by:agent', 'reason:phone by:lead', 'reason:mail by:agent', 'reason:phone'].map(phase),
    ).toEqual(['stopped', 'stopped', 'running', 'running']);
  });
});

describe('an escalation to some tiers', () => {
  const sla = slaFor({
    cells: { high: { vendor: { days: 2 } } },
    tiers: { l2: {}, vendor: {}, maker: {} },
    metrics: {
      vendor: {
        starts: [{ event: 'escalated', tiers: ['vendor', 'maker'] }],
        stops: [{ event: 'escalated', tiers: ['l2'] }, 'resolved'],
        repeats: true,
      },
    },
  });

  test('starts a clock for its tier only', () => {
    const phase = (...events: readonly string[]) =>
      clockOf(sla, opened(happened(...events)), 'Mon 2 20:00', 'vendor').phase;
    expect(phase('Mon 2 11:00 escalated tier:l2')).toBe('notStarted');
    expect(phase('Mon 2 11:00 escalated tier:vendor')).toBe('running');
    expect(phase('Mon 2 11:00 escalated tier:maker')).toBe('running');
  });

  test('to no tier meets no condition on tiers', () => {
    // Mon 10 │ vendor 11 ──…: the change back to no tier is not a change to the second line
    const back = opened(happened('Mon 2 11:00 escalated tier:vendor', 'Mon 2 12:00 escalated tier:none'));
    expect(clockOf(sla, back, 'Mon 2 13:00', 'vendor')).toMatchObject({ phase: 'running', wall: '2:00' });
  });

  test('stops the clock if it goes back to a named tier', () => {
    const back = opened(
      happened(
        'Mon 2 11:00 escalated tier:vendor',
        'Mon 2 12:00 escalated tier:l2',
        'Mon 2 13:00 escalated tier:maker',
      ),
    );
    expect(cyclesOf(sla, back, 'Mon 2 14:00', 'vendor')).toMatchObject([
      { cycle: 1, verdict: 'met', wall: '1:00' },
      { cycle: 2, verdict: 'onTrack', startedAt: 'Mon 2 13:00', wall: '1:00' },
    ]);
  });
});

test('the first message of the customer starts the first response, not the next one', () => {
  // Mon 10 │ written 12 ──1 h──× 13: agents open tickets for customers who have not written yet
  const sla = slaFor({
    cells: { high: { reply: { hours: 1 }, nextReply: { hours: 1 } } },
    metrics: {
      reply: { starts: ['customerReplied'], stops: ['responded', 'resolved'] },
      nextReply: { starts: ['customerReplied'], stops: ['responded', 'resolved'], follows: 'reply', repeats: true },
    },
  });
  const written = opened(happened('Mon 2 12:00 customerReplied'));
  expect(clockOf(sla, written, 'Mon 2 11:00', 'reply')).toMatchObject({ phase: 'notStarted', verdict: 'onTrack' });
  expect(clockOf(sla, written, 'Mon 2 12:30', 'reply')).toMatchObject({ due: 'Mon 2 13:00', wall: '0:30' });
  expect(clockOf(sla, written, 'Mon 2 12:30', 'nextReply')).toMatchObject({ phase: 'notStarted' });
});

describe('a catalog', () => {
  const issuesOf = (metrics: object, events: readonly string[] = ['assigned']) => {
    const result = parseCatalog(definitionOf({ cells: { high: {} }, tiers: { l2: {} }, events, metrics }));
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
  };
  const m = (starts: unknown) => ({ m: { starts: [starts], stops: ['resolved'] } });

  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['accepts its own event', 'assigned', []],
    ['accepts its own event with conditions', { event: 'assigned', reasons: ['x'], by: ['y'] }, []],
    ['rejects an event that is not defined', 'approved', [['unknownReference', 'metrics.m.starts[0]']]],
    [
      'rejects a tier that is not defined',
      { event: 'escalated', tiers: ['l9'] },
      [['unknownReference', 'metrics.m.starts[0].tiers[0]']],
    ],
    [
      'rejects tiers with another event',
      { event: 'paused', tiers: ['l2'] },
      [['unmeetableTrigger', 'metrics.m.starts[0].tiers']],
    ],
    [
      'rejects a reason with the opening',
      { event: 'opened', reasons: ['x'] },
      [['unmeetableTrigger', 'metrics.m.starts[0].reasons']],
    ],
    [
      'rejects an empty list of reasons',
      { event: 'paused', reasons: [] },
      [['missing', 'metrics.m.starts[0].reasons']],
    ],
    ['rejects a trigger on a cancellation', 'cancelled', [['unmeetableTrigger', 'metrics.m.starts[0]']]],
  ])('%s', (_what, starts, expected) => {
    expect(issuesOf(m(starts))).toEqual(expected);
  });

  test('cannot define a built-in event', () => {
    expect(issuesOf(m('opened'), ['resolved'])).toEqual([['duplicateId', 'events.resolved']]);
    expect(issuesOf(m('opened'), ['opened'])).toEqual([['duplicateId', 'events.opened']]);
  });
});
