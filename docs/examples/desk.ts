import { type Calendar, createCalendar, createSla, type Sla, supportCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';

/** Business hours in São Paulo, closed on national and state holidays, at carnival and on Corpus Christi. */
export const saoPaulo: Calendar = createCalendar({
  name: 'São Paulo',
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP', optional: ['carnival', 'corpusChristi'] }),
});

/** Creates the SLA of the support catalog on a calendar. */
export function supportOn(calendar: Calendar): Sla<typeof supportCatalog> {
  return createSla({ catalog: supportCatalog, calendar });
}
