import { type Catalog, createCalendar, createSla, parseCatalog } from 'prazo';
import { type ServiceNowSla, type ServiceNowSpan, serviceNowCalendar, serviceNowCatalog } from 'prazo/helpdesks';
import { schedule, span } from './fixtures';

/** The SLA of definitions on one schedule. The entries of the schedule are `spans`, in local time of `zone`. */
export function slaOf(
  definitions: readonly ServiceNowSla[],
  spans: readonly ServiceNowSpan[] = [span()],
  zone: unknown = schedule.time_zone,
) {
  const catalog = parseCatalog(serviceNowCatalog(definitions).value);
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
  const calendar = createCalendar(serviceNowCalendar({ ...schedule, time_zone: zone as string }, spans, []).value);
  return createSla({ catalog: catalog.value as Catalog, calendar, calendars: { schedulea1: calendar } });
}
