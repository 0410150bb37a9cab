import { createCalendar, createSla, type MetricEvaluation, type ReportEntry } from 'prazo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/input/units';
import type { AnySla, AnyTicket } from '../ticket/any';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { type Question, randomTickets } from './random-tickets';
import { CLOCKS_SQL, sqlOf } from './sql';
import { saoPaulo } from './world-calendars';
import { ownCatalog } from './world-catalogs';
import { loadTickets, loadWorld } from './world-tables';
import { type World, worlds } from './worlds';

/** Calendars in three zones, which have different months at the end of October. Some targets name `night` or `always`. */
const threeZones: World['place'] = {
  ...saoPaulo,
  calendars: {
    desk: saoPaulo.calendars.desk,
    night: createCalendar({ name: 'night', zone: 'Pacific/Auckland', hours: { 'sun-thu': ['22:00-06:00'] } }),
    always: createCalendar({ name: 'always', zone: 'America/Los_Angeles', hours: '24/7' }),
  },
};
const catalog = ownCatalog(0);
const { calendars } = threeZones;
const ofThreeZones: World = {
  policy: 'exclude',
  name: 'own metrics, calendars of three zones',
  place: threeZones,
  config: { catalog, calendar: calendars.desk, calendars },
  refuses: {},
};
const [support] = worlds as readonly [World, ...World[]];

/** Random tickets as of two instants: in the middle of the weeks in which they are opened, and after all of them. */
function questionsOf(world: World): readonly Question[] {
  const { from, until } = world.place;
  const instants = [Math.round((from + until) / 2), until + 10 * DAY_MS];
  return [...randomTickets(world, 400, 7)]
    .map((question) => ({ ...question, asOf: instants.filter((asOf) => asOf >= Number(question.ticket.openedAt)) }))
    .filter(({ asOf }) => asOf.length > 0);
}

const keyOf = (...parts: readonly unknown[]): string => parts.join(' ');

/** Returns the keys of the clocks that SQL does not judge. */
async function beyondIn(engine: Engine, table: string): Promise<ReadonlySet<string>> {
  const rows = await engine.rows(`SELECT ticket, as_of, metric FROM ${table} WHERE beyond_sql <> ''`);
  return new Set(rows.map(({ ticket, as_of, metric }) => keyOf(ticket, as_of, metric)));
}

/** Returns the rows of a report in the format of the query, without the clocks that SQL does not judge. */
function reported(sla: AnySla, tickets: readonly AnyTicket[], asOf: number, beyond: ReadonlySet<string>) {
  const isBeyond = ({ ticket, metric }: ReportEntry): string => String(beyond.has(keyOf(ticket.id, asOf, metric)));
  const { rows } = sla.report(tickets, asOf, { by: [{ isBeyond }, 'month of openedAt', 'metric', 'level'] });
  return rows
    .filter(({ group }) => group.isBeyond === 'false')
    .map(({ group, count, verdicts, compliance, complianceWithOpen }) => ({
      as_of: asOf,
      opened_month: group['month of openedAt'],
      metric: group.metric,
      level: group.level,
      clocks: count,
      met: verdicts.met,
      breached: verdicts.breached,
      breaching: verdicts.breaching,
      still_open: verdicts.onTrack + verdicts.atRisk + verdicts.awaitingAgreement,
      not_judged: verdicts.notJudged,
      compliance: compliance.share ?? null,
      compliance_with_open: complianceWithOpen.share ?? null,
    }));
}

const OPEN = { DuckDB: openDuckDb, PostgreSQL: openPglite };

describe.each(Object.entries(OPEN))('compliance.sql and what-if.sql in %s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, 120_000);
  afterAll(() => engine.close());

  describe.each([support, ofThreeZones])('$name', (world) => {
    const sla = createSla(world.config);
    const questions = questionsOf(world);
    const instants = [...new Set(questions.flatMap(({ asOf }) => asOf))];
    beforeAll(async () => {
      for (const table of ['sla_clocks', 'sla_clocks_if']) await engine.run(`DROP TABLE IF EXISTS ${table}`);
      await engine.run('DROP VIEW IF EXISTS sla_tickets_if');
      await loadWorld(engine, world);
      await loadTickets(engine, questions);
      await engine.run(`CREATE TABLE sla_clocks AS ${CLOCKS_SQL}`);
      await engine.run(
        `CREATE VIEW sla_tickets_if AS SELECT ticket, opened_at, as_of, category, service, tier, level, 'night' AS calendar FROM sla_tickets`,
      );
      const sql = CLOCKS_SQL.replaceAll('sla_tickets', 'sla_tickets_if');
      await engine.run(`CREATE TABLE sla_clocks_if AS ${sql}`);
    }, 120_000);

    it('compliance per month, metric and level equals a report', async () => {
      const beyond = await beyondIn(engine, 'sla_clocks');
      const wanted = instants.flatMap((asOf) => {
        const asked = questions.filter((question) => question.asOf.includes(asOf)).map(({ ticket }) => ticket);
        return reported(sla, asked, asOf, beyond);
      });
      const rows = await engine.rows(sqlOf('compliance.sql'));
      const got = rows
        .filter(({ clocks }) => clocks !== 0)
        .map(({ beyond_sql, compliance, compliance_with_open, ...row }) => ({
          ...row,
          compliance: compliance === null ? null : expect.closeTo(Number(compliance), 9),
          compliance_with_open: compliance_with_open === null ? null : expect.closeTo(Number(compliance_with_open), 9),
        }));
      const sorted = <T extends object>(list: readonly T[]): readonly T[] =>
        [...list].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
      const sortKey = (row: object): string => keyOf(...Object.values(row).slice(0, 4));
      expect(wanted.length).toBeGreaterThan(10);
      expect(sorted(wanted)).toEqual(sorted(got));
    });

    it('beyond_sql counts every clock of a promised metric that SQL does not judge', async () => {
      const promised = Object.keys(world.config.catalog.metrics).filter((metric) =>
        questions.some(({ ticket, asOf }) => sla.evaluate(ticket, asOf[0] as number).promised.includes(metric)),
      );
      const beyond = [...(await beyondIn(engine, 'sla_clocks'))].filter((key) =>
        promised.some((one) => key.endsWith(` ${one}`)),
      );
      const rows = await engine.rows(sqlOf('compliance.sql'));
      expect(rows.reduce((sum, { beyond_sql }) => sum + Number(beyond_sql), 0)).toBe(beyond.length);
      expect(beyond.length).toBeGreaterThan(0);
    });

    it('a comparison counts the verdicts that another calendar changes', async () => {
      const beyond = new Set([...(await beyondIn(engine, 'sla_clocks')), ...(await beyondIn(engine, 'sla_clocks_if'))]);
      const wanted = new Map<string, Record<string, number>>();
      const count = (now: MetricEvaluation, then: MetricEvaluation, asOf: number): void => {
        const sums = wanted.get(keyOf(asOf, now.metric)) ?? {
          clocks: 0,
          changed: 0,
          late_now: 0,
          late_then: 0,
          earlier: 0,
          later: 0,
        };
        const [due, dueThen] = [now.due ?? now.dueIfResumed, then.due ?? then.dueIfResumed];
        const add = (what: string, holds: boolean): void => {
          sums[what] = (sums[what] ?? 0) + Number(holds);
        };
        add('clocks', true);
        add('changed', now.verdict !== then.verdict);
        add('late_now', now.late && !then.late);
        add('late_then', then.late && !now.late);
        add('earlier', due !== undefined && dueThen !== undefined && dueThen < due);
        add('later', due !== undefined && dueThen !== undefined && dueThen > due);
        wanted.set(keyOf(asOf, now.metric), sums);
      };
      for (const { ticket, asOf } of questions) {
        for (const at of asOf) {
          const then = sla.evaluate({ ...ticket, calendar: 'night' } as AnyTicket, at).metrics;
          for (const [metric, now] of Object.entries(sla.evaluate(ticket, at).metrics)) {
            if (now.startedAt === undefined || now.verdict === 'noTarget' || beyond.has(keyOf(ticket.id, at, metric)))
              continue;
            count(now, then[metric] as MetricEvaluation, at);
          }
        }
      }
      const rows = await engine.rows(
        `SELECT as_of, metric, CAST(SUM(clocks) AS BIGINT) AS clocks, CAST(SUM(verdicts_changed) AS BIGINT) AS changed,
                CAST(SUM(late_only_now) AS BIGINT) AS late_now, CAST(SUM(late_only_then) AS BIGINT) AS late_then,
                CAST(SUM(due_earlier) AS BIGINT) AS earlier, CAST(SUM(due_later) AS BIGINT) AS later
         FROM (${sqlOf('what-if.sql')}) w GROUP BY as_of, metric`,
      );
      const got = rows
        .filter(({ clocks }) => clocks !== 0)
        .map(({ as_of, metric, ...sums }) => [keyOf(as_of, metric), sums]);
      expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
      expect([...wanted.values()].reduce((sum, { changed = 0 }) => sum + changed, 0)).toBeGreaterThan(0);
    });
  });
});
