import { createCalendar, createSla, type Explanation, supportCatalog } from 'prazo';
import { brazil } from 'prazo/brazil';
import { reportSvg, stripSvg, ticketSvg } from 'prazo/svg';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});
const sla = createSla({ catalog: supportCatalog, calendar });

type Events = NonNullable<Parameters<typeof sla.status>[0]['events']>;

const ticket = (level: 'urgent' | 'high' | 'medium' | 'low', openedAt: string, events: Events = []) =>
  ({ id: 'SUP-101', category: 'core', level, openedAt, events }) as const;

const explained = (of: ReturnType<typeof ticket>, asOf: string): Explanation => {
  const explanation = sla.explain(of, 'resolution', asOf);
  if (explanation === undefined) throw new Error('no clock to explain');
  return explanation;
};

/** A holiday, a weekend, a wait and some time after the due. */
const late = ticket('urgent', '2026-11-19T16:40:00-03:00', [
  { type: 'paused', at: '2026-11-23T10:00:00-03:00', reason: 'waiting for the customer' },
  { type: 'resumed', at: '2026-11-23T15:30:00-03:00' },
  { type: 'resolved', at: '2026-11-24T15:10:00-03:00' },
]);
const paused = ticket('urgent', '2026-11-19T16:40:00-03:00', [
  { type: 'paused', at: '2026-11-23T10:00:00-03:00', reason: 'waiting for the customer' },
]);
const waits = ticket('low', '2026-08-03T10:00:00-03:00', [
  { type: 'paused', at: '2026-08-05T11:00:00-03:00', reason: 'waiting for the supplier' },
  { type: 'resumed', at: '2026-10-28T09:30:00-03:00' },
  { type: 'resolved', at: '2026-10-30T16:00:00-03:00' },
]);

const closings: readonly (readonly [level: 'urgent' | 'high' | 'medium', hours: number])[] = [
  ['urgent', 4],
  ['urgent', 7],
  ['urgent', 26],
  ['high', 20],
  ['high', 30],
  ['medium', 60],
];
const month = closings.map(([level, hours], index) => {
  const openedAt = calendar.add('2026-11-03T09:00:00-03:00', { hours: index });
  return ticket(level, openedAt.toISO(), [{ type: 'resolved', at: openedAt.plus({ hours }).toISO() }]);
});

/** The pictures of the guides, by the names of their files. */
export function pictures(): Readonly<Record<string, string>> {
  const { rows } = sla.report(month, '2026-12-01T00:00:00-03:00', { by: ['level', 'metric'] });
  const status = sla.status(paused, '2026-11-23T14:00:00-03:00').metrics.resolution;
  return {
    'ticket-late': ticketSvg(explained(late, '2026-11-25T09:00:00-03:00'), { language: 'en' }),
    'ticket-paused': ticketSvg(explained(paused, '2026-11-23T14:00:00-03:00'), { language: 'en' }),
    'ticket-pt-br': ticketSvg(explained(late, '2026-11-25T09:00:00-03:00'), { language: 'pt-BR' }),
    'ticket-long': ticketSvg(explained(waits, '2026-11-25T09:00:00-03:00'), { language: 'en' }),
    strip: stripSvg(status, { language: 'en' }),
    'report-compliance': reportSvg(rows, { language: 'en', show: 'compliance' }),
    'report-used': reportSvg(rows, { language: 'en', show: 'used' }),
  };
}
