import { createCalendar, freezeCalendar, type SlaDocument, supportCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});

/** The SLA as plain data, for the workers. They need neither code for holidays nor time zones from the runtime. */
export const desk: SlaDocument = {
  catalog: supportCatalog,
  calendar: freezeCalendar(calendar, { from: 2024, until: 2030 }),
};
