import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { type JiraTimeMetric, jiraCalendar, jiraCatalog } from 'prazo/helpdesks';
import { PRIORITIES } from './fixtures';

export const HOUR = 3_600_000;

export const nineToFive = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
  weekday,
  start: 9 * HOUR,
  end: 17 * HOUR,
}));

export const office = jiraCalendar({ timezoneId: 'America/Sao_Paulo', workingTimes: nineToFive }).value;

export function deskOf(metrics: readonly JiraTimeMetric[], calendar = office) {
  const catalog = defineCatalog(jiraCatalog(metrics, { priorities: PRIORITIES }).value) as Catalog;
  const c2 = createCalendar(calendar);
  return createSla<Catalog, string>({ catalog, calendar: c2, calendars: { c2 } });
}
