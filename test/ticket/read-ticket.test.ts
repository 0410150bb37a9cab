import { createCalendar, createSla, defineCatalog, isPrazoError, supportCatalog } from 'prazo';
import { afterEach, describe, expect, test } from 'vitest';
import { bounded } from '../bounded';
import { desk } from './promise';

const night = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['22:00-06:00'] } });
const catalog = defineCatalog({ ...supportCatalog, events: { assigned: {}, approved: {} } });
const sla = createSla({ catalog, calendar: desk, calendars: { night } });

const OPENED = '2026-03-02T10:00:00-03:00';
const LATER = '2026-03-02T12:00:00-03:00';
const good = { category: 'core', level: 'urgent', openedAt: OPENED };

/** Returns the issues of a ticket, as code and path. */
function issuesOf(ticket: unknown): readonly (readonly [code: string, path: string])[] {
  const result = sla.parseTicket(ticket);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

const withEvents = (...events: readonly unknown[]) => ({ ...good, events });

describe('a valid ticket', () => {
  test.each([
    ['only the required fields', good],
    ['a feature and an impact', { feature: 'chatbot', impact: { improvement: true }, openedAt: OPENED }],
    ['a feature of its category', { ...good, feature: 'missionProgress' }],
    ['every field', { ...good, id: 'T-1', service: 'incident', tier: 'specialised', calendar: 'night', events: [] }],
    [
      'each type of event',
      withEvents(
        ...['responded', 'customerReplied', 'updated', 'paused', 'resumed', 'resolved', 'reopened', 'cancelled'].map(
          (type) => ({ type, at: LATER }),
        ),
        { type: 'paused', at: LATER, reason: 'waiting for the customer' },
        { type: 'reclassified', at: LATER, level: 'low', category: 'admin', service: 'incident', calendar: 'night' },
        { type: 'reclassified', at: LATER, feature: 'spaces', impact: { workaround: true } },
        { type: 'escalated', at: LATER, tier: 'specialised' },
        { type: 'escalated', at: LATER, tier: null },
        { type: 'restarted', at: LATER },
        { type: 'restarted', at: LATER, metric: 'resolution' },
        { type: 'agreed', at: LATER, target: { businessDays: 5, by: '18:00', calendar: 'night' } },
        { type: 'agreed', at: LATER, metric: 'resolution', target: { due: LATER } },
        { type: 'agreed', at: LATER, target: null },
      ),
    ],
    ['events of the catalog’s own', withEvents({ type: 'assigned', at: LATER }, { type: 'approved', at: LATER })],
    [
      'a reason and `by` for any event',
      withEvents(
        ...['responded', 'paused', 'resolved', 'cancelled', 'restarted', 'assigned'].map((type) => ({
          ...{ type, at: LATER, reason: 'asked for', by: 'the customer' },
        })),
        { type: 'reclassified', at: LATER, level: 'low', reason: 'wrong', by: 'an agent' },
        { type: 'escalated', at: LATER, tier: null, reason: 'wrong', by: 'an agent' },
        { type: 'agreed', at: LATER, target: null, reason: 'wrong', by: 'an agent' },
      ),
    ],
    ['fields that are undefined', withEvents({ type: 'paused', at: LATER, reason: undefined, by: undefined })],
    ['an event at the opening', withEvents({ type: 'responded', at: OPENED })],
    ['an event a minute before the opening', withEvents({ type: 'responded', at: '2026-03-02T09:59:00-03:00' })],
  ])('%s', (_what, ticket) => {
    expect(issuesOf(ticket)).toEqual([]);
  });

  test('parses to a frozen copy of plain data', () => {
    const given = {
      ...good,
      openedAt: new Date(OPENED),
      events: [{ type: 'agreed', at: LATER, target: { hours: 1 } }],
    };
    const result = sla.parseTicket(given);
    expect(result).toEqual({ ok: true, value: { ...given, openedAt: new Date(OPENED).toISOString() } });
    const { value } = result as Extract<typeof result, { ok: true }>;
    expect([value, value.events, value.events?.[0]].every(Object.isFrozen)).toBe(true);
    given.events.length = 0;
    expect(value.events).toHaveLength(1);
  });
});

describe('a wrong ticket', () => {
  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', undefined, [['wrongType', '']]],
    ['null', null, [['wrongType', '']]],
    ['a list', [good], [['wrongType', '']]],
    ['a text', 'ticket', [['wrongType', '']]],
    [
      'empty',
      {},
      [
        ['missing', 'openedAt'],
        ['missing', 'category'],
        ['missing', 'level'],
      ],
    ],
    ['no category', { level: 'urgent', openedAt: OPENED }, [['missing', 'category']]],
    ['no level', { category: 'core', openedAt: OPENED }, [['missing', 'level']]],
    ['an unknown category', { ...good, category: 'kernel' }, [['unknownValue', 'category']]],
    ['an unknown level', { ...good, level: 'urgnt' }, [['unknownValue', 'level']]],
    ['an unknown feature', { ...good, feature: 'teleport' }, [['unknownValue', 'feature']]],
    ['an unknown service', { ...good, service: 'wish' }, [['unknownValue', 'service']]],
    ['an unknown tier', { ...good, tier: 'third' }, [['unknownValue', 'tier']]],
    ['an unknown calendar', { ...good, calendar: 'day' }, [['unknownValue', 'calendar']]],
    [
      'the name of an inherited property',
      { ...good, level: 'toString', category: 'constructor' },
      [
        ['unknownValue', 'level'],
        ['unknownValue', 'category'],
      ],
    ],
    ['a feature of another category', { ...good, feature: 'chatbot' }, [['contradiction', 'feature']]],
    ['a level and an impact', { ...good, impact: { improvement: true } }, [['contradiction', 'impact']]],
    [
      'an impact of unknown facts',
      { category: 'core', openedAt: OPENED, impact: { size: 'big' } },
      [['unknownKey', 'impact.size']],
    ],
    [
      'an impact that decides nothing',
      { category: 'core', openedAt: OPENED, impact: {} },
      [['unclassifiable', 'impact']],
    ],
    ['the id true', { ...good, id: true }, [['wrongType', 'id']]],
    ['an opening without an offset', { ...good, openedAt: '2026-03-02T10:00:00' }, [['invalidInstant', 'openedAt']]],
    ['an opening that is no date', { ...good, openedAt: '2026-02-30T10:00:00Z' }, [['invalidInstant', 'openedAt']]],
    ['an opening that is invalid', { ...good, openedAt: new Date(Number.NaN) }, [['invalidInstant', 'openedAt']]],
    ['an opening out of range', { ...good, openedAt: 1e15 }, [['instantOutOfRange', 'openedAt']]],
    ['an unknown key', { ...good, priority: 1 }, [['unknownKey', 'priority']]],
    ['events that are not a list', { ...good, events: {} }, [['wrongType', 'events']]],
  ])('%s', (_what, ticket, expected) => {
    expect([...issuesOf(ticket)].sort()).toEqual([...expected].sort());
  });
});

describe('a wrong event', () => {
  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['no event', null, [['wrongType', '']]],
    ['no type', { at: LATER }, [['unknownValue', '.type']]],
    ['an unknown type', { type: 'closed', at: LATER }, [['unknownValue', '.type']]],
    ['a type of objects', { type: 'hasOwnProperty', at: LATER }, [['unknownValue', '.type']]],
    ['no instant', { type: 'responded' }, [['missing', '.at']]],
    ['an instant without an offset', { type: 'responded', at: '2026-03-02T12:00' }, [['invalidInstant', '.at']]],
    [
      'an instant before the opening',
      { type: 'responded', at: '2026-03-02T09:58:59.999-03:00' },
      [['beforeOpening', '.at']],
    ],
    ['a field of another event', { type: 'responded', at: LATER, level: 'low' }, [['unknownKey', '.level']]],
    ['a `by` that is not a string', { type: 'assigned', at: LATER, by: { id: 5 } }, [['wrongType', '.by']]],
    ['a reason that is not a string', { type: 'paused', at: LATER, reason: 5 }, [['wrongType', '.reason']]],
    ['no change', { type: 'reclassified', at: LATER }, [['missing', '']]],
    ['no change, with a reason', { type: 'reclassified', at: LATER, reason: 'x', by: 'y' }, [['missing', '']]],
    ['a change to an unknown level', { type: 'reclassified', at: LATER, level: 'x' }, [['unknownValue', '.level']]],
    [
      'a change to two levels',
      { type: 'reclassified', at: LATER, level: 'low', impact: { improvement: true } },
      [['contradiction', '.impact']],
    ],
    [
      'a change of tier, which is an escalation',
      { type: 'reclassified', at: LATER, tier: 'specialised' },
      [
        ['unknownKey', '.tier'],
        ['missing', ''],
      ],
    ],
    ['an escalation to nowhere', { type: 'escalated', at: LATER }, [['missing', '.tier']]],
    ['an escalation to an unknown tier', { type: 'escalated', at: LATER, tier: 'x' }, [['unknownValue', '.tier']]],
    ['a restart of an unknown metric', { type: 'restarted', at: LATER, metric: 'x' }, [['unknownValue', '.metric']]],
    ['an agreement on nothing', { type: 'agreed', at: LATER }, [['missing', '.target']]],
    ['an agreement to agree', { type: 'agreed', at: LATER, target: 'agreed' }, [['invalidTarget', '.target']]],
    [
      'an agreement on no time',
      { type: 'agreed', at: LATER, target: { hours: 0 } },
      [['invalidTarget', '.target.hours']],
    ],
    [
      'an agreement on two',
      { type: 'agreed', at: LATER, target: { hours: 1, days: 1 } },
      [['invalidTarget', '.target']],
    ],
    [
      'an agreement on a vague instant',
      { type: 'agreed', at: LATER, target: { due: '2026-04-01' } },
      [['invalidInstant', '.target.due']],
    ],
    [
      'an agreement on an instant and more',
      { type: 'agreed', at: LATER, target: { due: LATER, by: '12:00' } },
      [['unknownKey', '.target.by']],
    ],
    [
      'an agreement on an unknown calendar',
      { type: 'agreed', at: LATER, target: { hours: 1, calendar: 'x' } },
      [['unknownReference', '.target.calendar']],
    ],
    ...['x', '__proto__', 'constructor'].map(
      (calendar): readonly [string, unknown, readonly (readonly [string, string])[]] => [
        `an agreement on an instant, rolled on the unknown calendar ${calendar}`,
        { type: 'agreed', at: LATER, target: { due: LATER, roll: 'following', calendar } },
        [['unknownReference', '.target.calendar']],
      ],
    ),
    [
      'an agreement on an unknown metric',
      { type: 'agreed', at: LATER, metric: 'x', target: null },
      [['unknownValue', '.metric']],
    ],
  ])('%s', (_what, event, expected) => {
    const paths = expected.map(([code, below]) => [code, `events[1]${below}`]);
    const found = issuesOf(withEvents({ type: 'updated', at: LATER }, event));
    expect(found).toEqual(paths);
  });
});

describe('all issues', () => {
  const awful = {
    category: 'kernel',
    openedAt: OPENED,
    colour: 'red',
    events: [
      { type: 'responded', at: '2026-03-01T10:00:00-03:00' },
      { type: 'vanished', at: LATER },
      { type: 'paused', at: 'noon' },
      { type: 'agreed', at: LATER, target: { hours: 0, by: '12:00' } },
    ],
  };
  const expected = [
    ['beforeOpening', 'events[0].at'],
    ['invalidInstant', 'events[2].at'],
    ['invalidTarget', 'events[3].target.hours'],
    ['missing', 'level'],
    ['unknownKey', 'colour'],
    ['unknownKey', 'events[3].target.by'],
    ['unknownValue', 'category'],
    ['unknownValue', 'events[1].type'],
  ];

  test('are reported at once', () => {
    expect([...issuesOf(awful)].sort()).toEqual(expected);
  });

  test.each([
    ['status', () => sla.status(awful as never, LATER)],
    ['deadlines', () => sla.deadlines(awful as never)],
    ['simulate', () => sla.simulate(awful as never, [], LATER)],
  ])('are thrown by %s', (_name, call) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(isPrazoError(thrown) && thrown.issues.map(({ code, path }) => [code, path]).sort()).toEqual(expected);
  });

  test('say what was expected and what was received', () => {
    const result = sla.parseTicket({ ...good, level: 'urgnt' });
    expect(result).toMatchObject({
      ok: false,
      issues: [
        { code: 'unknownValue', path: 'level', expected: expect.stringContaining('urgent'), received: '"urgnt"' },
      ],
    });
  });

  test('are at most a hundred', () => {
    const many = issuesOf(withEvents(...Array.from({ length: 1000 }, () => ({ type: 'x', at: LATER }))));
    expect(many).toHaveLength(100);
  });
});

describe('hostile JSON', () => {
  const pristine = Object.getOwnPropertyNames(Object.prototype).length;
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(pristine);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  const boundedIssues = (ticket: unknown) => bounded(() => issuesOf(ticket));

  const json = (more: string) => JSON.parse(`{"category":"core","level":"urgent","openedAt":"${OPENED}",${more}}`);

  test.each([
    ['"__proto__":{"polluted":1}', '__proto__'],
    ['"constructor":{"prototype":{"polluted":1}}', 'constructor'],
    [`"events":[{"type":"responded","at":"${LATER}","__proto__":{"polluted":1}}]`, 'events[0].__proto__'],
    [
      `"events":[{"type":"agreed","at":"${LATER}","target":{"hours":1,"__proto__":{"polluted":1}}}]`,
      'events[0].target.__proto__',
    ],
  ])('%s', (more, path) => {
    expect(boundedIssues(json(more))).toContainEqual(['unknownKey', path]);
  });

  test('inherited facts of an impact', () => {
    const found = boundedIssues(
      JSON.parse(`{"category":"core","openedAt":"${OPENED}","impact":{"__proto__":{"improvement":true}}}`),
    );
    expect(found).toEqual([['unknownKey', 'impact.__proto__']]);
  });

  const long = 'x'.repeat(10_000_000);
  test.each([
    ['level', { ...good, level: long }],
    ['openedAt', { ...good, openedAt: '2026-03-02T10:00:00.'.padEnd(10_000_000, '0') }],
    ['events[0].type', withEvents({ type: long, at: LATER })],
    ['events[0].target.by', withEvents({ type: 'agreed', at: LATER, target: { days: 1, by: long } })],
  ])('10 MB of %s', (path, ticket) => {
    expect(boundedIssues(ticket).map(([, at]) => at)).toEqual([path]);
    expect(JSON.stringify(sla.parseTicket(ticket)).length).toBeLessThan(2000);
  });

  test('a reason of 10 MB is valid', () => {
    expect(boundedIssues(withEvents({ type: 'paused', at: LATER, reason: long }))).toEqual([]);
  });

  test('a million events', () => {
    const events = Array.from({ length: 1_000_000 }, () => ({ type: 'updated', at: LATER }));
    expect(boundedIssues({ ...good, events })).toEqual([['tooLarge', 'events']]);
  });

  test('200,000 keys', () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, i]));
    expect(boundedIssues({ ...good, ...keys }).length).toBeGreaterThan(0);
  });

  test('deep nesting', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(boundedIssues({ ...good, events: deep })).toEqual([['wrongType', 'events[0]']]);
    expect(boundedIssues({ ...good, colour: deep })).toEqual([['unknownKey', 'colour']]);
    expect(boundedIssues({ ...good, level: deep })).toEqual([['unknownValue', 'level']]);
    expect(boundedIssues(withEvents({ type: 'agreed', at: LATER, target: deep }))).toEqual([
      ['invalidTarget', 'events[0].target'],
    ]);
    expect(boundedIssues({ category: 'core', openedAt: OPENED, impact: { usability: deep } })).toEqual([
      ['unknownValue', 'impact.usability'],
    ]);
  });

  test('a ticket that contains itself', () => {
    const loop: { [key: string]: unknown } = { ...good };
    loop.events = [loop];
    expect(boundedIssues(loop)).toEqual([['unknownValue', 'events[0].type']]);
  });

  test('thousands of pauses', () => {
    const start = Date.parse(OPENED);
    const events = Array.from({ length: 10_000 }, (_, i) => ({
      type: i % 2 === 0 ? 'paused' : 'resumed',
      at: start + i * 60_000,
    }));
    const status = bounded(() => sla.status({ ...good, events } as never, start + 10_000 * 60_000));
    // every other minute counts
    const { elapsed } = status.metrics.resolution;
    expect(elapsed.wall.as('minutes')).toBe(5000);
  });
});
