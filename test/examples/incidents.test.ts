import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { incidentsIn, type Row, readRows, ticketOf } from '../../docs/examples/incidents';

const LOG = readFileSync(new URL('../../docs/examples/incidents.csv', import.meta.url), 'utf8');

const HEADING = 'number,incident_state,opened_at,sys_updated_at,made_sla,priority';

/** The ticket of one incident opened at 08:00 on 1 March 2016, from rows of `HH:MM state priority`. */
function ticket(...rows: readonly string[]) {
  const lines = rows.map((row) => {
    const [, time, state, priority] = /^(\S+) (.+) (\d)$/.exec(row) ?? [];
    return `INC1,${state},01-03-2016 08:00,01-03-2016 ${time},TRUE,${priority} - Name`;
  });
  return ticketOf(readRows([HEADING, ...lines].join('\n')) as [Row, ...Row[]]);
}

const at = (time: string) => `2016-03-01T${time}:00-03:00`;

describe('the rows of an incident', () => {
  it('are a ticket of core, opened at the time of the log in São Paulo', () => {
    expect(ticket('08:10 New 3')).toEqual({
      id: 'INC1',
      category: 'core',
      level: 'medium',
      openedAt: at('08:00'),
      events: [],
    });
  });

  it.each([
    ['1', 'urgent'],
    ['2', 'high'],
    ['3', 'medium'],
    ['4', 'low'],
  ])('with priority %s: level %s', (priority, level) => {
    expect(ticket(`08:10 New ${priority}`).level).toBe(level);
  });

  it('the first state other than New: the first response', () => {
    expect(ticket('08:10 New 3', '08:20 Active 3', '08:30 Active 3').events).toEqual([
      { type: 'responded', at: at('08:20') },
    ]);
  });

  it('each wait: a pause with its reason', () => {
    const { events } = ticket(
      '08:10 Active 3',
      '08:20 Awaiting Vendor 3',
      '08:30 Awaiting Problem 3',
      '08:40 Active 3',
    );
    expect(events).toEqual([
      { type: 'responded', at: at('08:10') },
      { type: 'paused', at: at('08:20'), reason: 'Awaiting Vendor' },
      { type: 'paused', at: at('08:30'), reason: 'Awaiting Problem' },
      { type: 'resumed', at: at('08:40') },
    ]);
  });

  it('Resolved: the resolution; Closed: no event; a later state: a reopening', () => {
    const { events } = ticket(
      '08:10 Active 3',
      '08:20 Resolved 3',
      '08:30 Awaiting User Info 3',
      '08:40 Resolved 3',
      '08:50 Closed 3',
    );
    expect(events).toEqual([
      { type: 'responded', at: at('08:10') },
      { type: 'resolved', at: at('08:20') },
      { type: 'reopened', at: at('08:30') },
      { type: 'paused', at: at('08:30'), reason: 'Awaiting User Info' },
      { type: 'resolved', at: at('08:40') },
    ]);
  });

  it('a change of priority: a reclassification', () => {
    expect(ticket('08:10 New 3', '08:20 New 2').events).toEqual([
      { type: 'reclassified', at: at('08:20'), level: 'high' },
    ]);
  });

  it('several rows in one minute: the most advanced state, with the highest priority', () => {
    expect(ticket('08:10 Awaiting User Info 4', '08:10 Active 3').events).toEqual([
      { type: 'responded', at: at('08:10') },
      { type: 'paused', at: at('08:10'), reason: 'Awaiting User Info' },
    ]);
    expect(ticket('08:10 Awaiting User Info 4', '08:10 Active 3').level).toBe('medium');
  });

  it('a later New: ignored', () => {
    expect(ticket('08:10 Resolved 3', '08:20 New 3', '08:30 Closed 3').events).toEqual([
      { type: 'responded', at: at('08:10') },
      { type: 'resolved', at: at('08:10') },
    ]);
  });

  it('a row dated before the opening: counts at the opening', () => {
    expect(ticket('07:10 Active 3').events).toEqual([{ type: 'responded', at: at('08:00') }]);
  });
});

describe('an invalid row', () => {
  it.each([
    ['an unknown state', 'INC1,Lost,01-03-2016 08:00,01-03-2016 08:00,TRUE,3 - Moderate'],
    ['an unknown priority', 'INC1,New,01-03-2016 08:00,01-03-2016 08:00,TRUE,Moderate'],
    ['an invalid date', 'INC1,New,31-02-2016 08:00,01-03-2016 08:00,TRUE,3 - Moderate'],
  ])('%s: throws', (_, line) => {
    expect(() => readRows(`${HEADING}\n${line}`)).toThrow('of the log');
  });
});

describe('the sample', () => {
  const rows = readRows(LOG);

  it('has the counts that its README states', () => {
    const incidents = incidentsIn(rows);
    expect([rows.length, incidents.length]).toEqual([2177, 300]);
    expect(incidents.filter(({ ticket }) => ticket.events?.some(({ type }) => type === 'reopened'))).toHaveLength(10);
  });

  it('a row with made_sla FALSE: the incident missed its SLA', () => {
    const lines = LOG.trim().split('\n').slice(1);
    const missed = new Set(lines.filter((line) => line.includes(',FALSE,')).map((line) => line.slice(0, 10)));
    for (const { id, madeSla } of incidentsIn(rows)) expect([id, madeSla]).toEqual([id, !missed.has(id)]);
  });

  it('in reverse order: the same tickets', () => {
    const byId = (log: readonly Row[]) => new Map(incidentsIn(log).map((incident) => [incident.id, incident]));
    expect(byId(rows.toReversed())).toEqual(byId(rows));
  });
});
