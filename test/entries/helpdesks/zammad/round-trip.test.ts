import { type Catalog, createCalendar, createSla, parseCatalog } from 'prazo';
import {
  type ZammadArticle,
  type ZammadHistoryItem,
  zammadCalendar,
  zammadCatalog,
  zammadTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';
import { article, parsed, state } from './fixtures';

function parseCatalogOf(definition: unknown): Catalog {
  const result = parseCatalog(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value as Catalog;
}

describe('a round trip', () => {
  const ABLE: Abilities = {
    levels: ['any'],
    waits: ['pending reminder', 'pending close'],
    breaks: true,
    holidays: 'dates',
    canReopen: true,
    changesLevel: false,
    plainTargets: false,
  };

  /** Writes a desk as Zammad's API returns it. */
  function written({ calendar, targets, ticket }: RandomDesk) {
    const days = Object.entries(calendar.hours).map(([day, ranges]) => {
      const timeframes = ranges.map((range: string) => range.replace('24:00', '23:59').split('-'));
      return [day, { active: ranges.length > 0, timeframes }];
    });
    const holidays = (calendar.holidays as readonly { date: string; name: string }[]).map(({ date, name }) => [
      date,
      { active: true, summary: name },
    ]);
    const history: ZammadHistoryItem[] = [];
    const articles: ZammadArticle[] = [];
    let now = 'open';
    for (const { type, at, reason } of ticket.events) {
      if (type === 'responded' || type === 'customerReplied')
        articles.push(article(String(at), type === 'responded' ? 'Agent' : 'Customer'));
      else {
        const next = type === 'paused' ? (reason as string) : type === 'resolved' ? 'closed' : 'open';
        history.push(state(String(at), now, next));
        now = next;
      }
    }
    const { first, next, solve } = targets.any ?? { first: 1, next: 1, solve: 1 };
    return {
      calendar: {
        timezone: calendar.zone as string,
        business_hours: Object.fromEntries(days),
        public_holidays: Object.fromEntries(holidays),
      },
      sla: { id: 1, first_response_time: first, response_time: next, solution_time: solve },
      ticket: { id: Number(ticket.id), created_at: String(ticket.openedAt) },
      history,
      articles,
    };
  }

  test('random desks | keep their due times when written in the format of Zammad and read back', () => {
    const { metrics } = zammadCatalog([]).value;
    for (let seed = 1; seed <= DESKS; seed++) {
      const desk = randomDesk(seed, ABLE);
      const { first, next, solve } = desk.targets.any ?? { first: 1, next: 1, solve: 1 };
      const minutes = (n: number) => ({ businessMinutes: n });
      const targets = { firstResponse: minutes(first), response: minutes(next), solution: minutes(solve) };
      const itself = createSla({
        catalog: parseCatalogOf({
          id: 'own',
          levels: { any: {} },
          metrics,
          categories: { all: { targets: { any: targets } } },
        }),
        calendar: createCalendar(desk.calendar),
      });
      const payload = written(desk);
      const back = createSla({
        catalog: parsed([payload.sla]),
        calendar: createCalendar(zammadCalendar(payload.calendar).value),
      });
      const read = zammadTicket(payload.ticket, payload.history, { category: 'sla1', articles: payload.articles });
      expect(JSON.stringify(back.deadlines(read.value)), `seed ${seed}`).toBe(
        JSON.stringify(itself.deadlines(desk.ticket)),
      );
    }
  });
});
