import { createCalendar, freeze, type SlaDocument, supportCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});

/** The SLA as plain data: what each worker is given. No worker asks code for holidays, nor the runtime for time zones. */
export const desk: SlaDocument = { catalog: supportCatalog, calendar: freeze(calendar, { from: 2024, until: 2030 }) };
