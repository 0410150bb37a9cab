import { readFileSync } from 'node:fs';
import { createCalendar, createSla, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { type Incident, incidentsIn, type Row, readRows } from '../../docs/examples/incidents';

/*
 * The audit log of real incidents from the examples. docs/examples/README.md has its source and licence. Waiting states
 * are pauses. Some incidents were reopened, and some changed their level. The log is messy, so these tests check only
 * two things: the order of the list does not matter, and all numbers add up.
 */

const rows = readRows(readFileSync(new URL('../../docs/examples/incidents.csv', import.meta.url), 'utf8'));
const incidents = incidentsIn(rows);

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['08:00-12:00', '13:00-18:00'] },
  holidays: ['2016-03-25', '2016-04-21'],
});
const sla = createSla({ catalog: supportCatalog, calendar });
const AS_OF = '2016-07-01T00:00:00-03:00';

const told = (incident: Incident) => JSON.stringify(sla.status(incident.ticket, AS_OF));

/** Shuffles a list, in the same way in every run. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  return list
    .map((item, i) => ({ item, key: Math.imul(i + seed, 2_654_435_761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe(`${incidents.length} incidents`, () => {
  test('of every kind', () => {
    const types = new Set(incidents.flatMap(({ ticket }) => (ticket.events ?? []).map(({ type }) => type)));
    expect([...types].sort()).toEqual(['paused', 'reclassified', 'reopened', 'resolved', 'responded', 'resumed']);
    expect(incidents.length).toBeGreaterThan(250);
  });

  test('are valid tickets', () => {
    const results = incidents.map(({ ticket }) => sla.parseTicket(ticket));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('have the same status from rows in any order', () => {
    const before = new Map(incidents.map((incident) => [incident.id, told(incident)]));
    for (const seed of [1, 2, 3]) {
      const mixed = new Map(incidentsIn(shuffled<Row>(rows, seed)).map((incident) => [incident.id, told(incident)]));
      expect(new Map([...mixed].sort())).toEqual(new Map([...before].sort()));
    }
  });

  test('have the same status from events in any order, if those of one minute keep theirs', () => {
    for (const { ticket } of incidents) {
      const events = ticket.events ?? [];
      const instants = [...new Set(events.map(({ at }) => at))];
      const mixed = shuffled(instants, 7).flatMap((at) => events.filter((event) => event.at === at));
      const [one, other] = [ticket, { ...ticket, events: mixed }].map((each) => sla.status(each, AS_OF).metrics);
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }
  });

  test('have the same status after a round trip through JSON', () => {
    for (const { ticket } of incidents) {
      const again = JSON.parse(JSON.stringify(ticket));
      expect(JSON.stringify(sla.status(again, AS_OF))).toBe(JSON.stringify(sla.status(ticket, AS_OF)));
    }
  });

  test('are met or breached by their dues, and the explanation adds up to the elapsed time', () => {
    for (const { ticket } of incidents) {
      const { metrics } = sla.status(ticket, AS_OF);
      for (const { metric, verdict, due, stoppedAt, used } of [metrics.firstResponse, metrics.resolution]) {
        if (due !== undefined && stoppedAt !== undefined) expect(verdict).toBe(+stoppedAt <= +due ? 'met' : 'breached');
        const explanation = sla.explain(ticket, metric, AS_OF);
        const counted = explanation?.segments.reduce((total, segment) => total + segment.counted.toMillis(), 0);
        expect(counted).toBe(explanation?.counted.toMillis());
        if (used !== undefined) expect(+(explanation?.counted ?? 0) / +(explanation?.budget ?? 0)).toBe(used);
      }
    }
  });

  test('have a status as of each event that does not depend on later events', () => {
    for (const { ticket } of incidents.slice(0, 60)) {
      const events = ticket.events ?? [];
      for (const { at } of events) {
        const known = events.filter((event) => Date.parse(String(event.at)) <= Date.parse(String(at)));
        expect(JSON.stringify(sla.status(ticket, at))).toBe(
          JSON.stringify(sla.status({ ...ticket, events: known }, at)),
        );
      }
    }
  });
});
